#!/usr/bin/env python3
"""Makes a store with as many tickets as are asked for, eight steps each, straight into an empty one.

    waiqin init --store big.sqlite
    docs/benchmark-board.py fill big.sqlite 1000000
    docs/benchmark-board.py time big.sqlite build/waiqin

`fill` writes tickets, steps and what figures keep of them, as taking in bundles would have left them, for lives that
follow the usual order; the log stays empty, so such a store is for looking at only. `time` runs the board and some of its
filters by the program, and the same figures written by hand in SQL by the sqlite3 shell, each so often, in turn.
"""

import datetime
import os
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import time

TODAY = datetime.date(2026, 11, 20)
YEARS = 5
EPOCH = datetime.date(1970, 1, 1)
CATEGORIES = """eia_approval acceptance solid_waste wastewater_standard sewage_connection storm_sewer_cross
complaint.air_odour complaint.noise complaint.water complaint.oil_fume complaint.dust complaint.garbage complaint.other
permit other""".split()
TOWNS = ["3304110%02d" % n for n in (2, 3, 4, 5)] + ["3304111%02d" % n for n in (1, 3, 4, 5, 6)]
SOURCES = "visit window 12345 12369 petition superior steward_app".split()
STEPS = "find assign accept start answer check rate close".split()
STATUS = "found assigned accepted in_hand answered answered rated closed".split()
LAST = 2_932_896
BATCH = 20_000


def number(day):
    return (day - EPOCH).days


def iso(n):
    return (EPOCH + datetime.timedelta(days=n)).isoformat()


def ticket(n, count, draw):
    """One ticket as rows: record, ticket, steps, course."""
    span = YEARS * 365
    today = number(TODAY)
    found = today - span + n * span // count
    key = (0x0198F2B2 << 96 | n << 80 | 0x7000 << 64 | 1 << 63 | n).to_bytes(17, "big")[-16:]
    operation = draw.randbytes(32)
    days = [found]
    for step in STEPS[1:]:
        days.append(days[-1] + draw.choice((0, 0, 1, 1, 2, 3, 5)))
    taken = sum(1 for day in days if day <= today)
    days = days[:taken]
    status = STATUS[taken - 1]
    due = found + draw.choice((7, 9, 14, 21, 30))
    day = dict(zip(STEPS, days))
    category = draw.choice(CATEGORIES) if draw.random() < 0.95 else None
    town, source = draw.choice(TOWNS), draw.choice(SOURCES)
    handler = "O-%03d" % draw.randint(1, 40) if taken > 1 else None
    closed = day.get("close")
    seconds = (found - 0) * 86_400
    course = (
        closed if closed is not None else LAST, key, days[-1], found, category, town, handler, source,
        None if closed is None else str(closed), closed, due, day.get("assign"), day.get("answer"),
        day.get("rate"), None, status, due, days[-1], "%d=%d" % (seconds, due), None,
        None if handler is None else "handler %d %s" % (day["assign"], handler))
    row = (key, "2026-%07d" % n, "餐饮油烟扰民第 %d 件" % n, category, source, town, iso(found), iso(due),
           status, handler)
    steps = [(key, iso(d), operation[:-1] + bytes([i]), step, handler)
             for i, (step, d) in enumerate(zip(STEPS, days))]
    return (key, "ticket", operation, 1), row, steps, course


def fill(path, count):
    store = sqlite3.connect(path)
    store.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000;")
    draw = random.Random(7)
    for n in range(1, 41):
        key = (0x0198F2B1 << 96 | n << 80 | 0x7000 << 64 | 1 << 63 | n).to_bytes(17, "big")[-16:]
        store.execute("INSERT INTO record VALUES (?,?,?,?)", (key, "officer", draw.randbytes(32), 1))
        store.execute("INSERT INTO officer (id, code, name) VALUES (?,?,?)", (key, "O-%03d" % n, "示例 %d" % n))
    draw = random.Random(7)
    for start in range(0, count, BATCH):
        rows = [ticket(n, count, draw) for n in range(start, min(start + BATCH, count))]
        store.executemany("INSERT INTO record VALUES (?,?,?,?)", [r[0] for r in rows])
        store.executemany(
            "INSERT INTO ticket (id, number, title, category, source, town, found, due, status, handler) "
            "VALUES (?,?,?,?,?,?,?,?,?,?)", [r[1] for r in rows])
        store.executemany(
            "INSERT INTO ticket_event (ticket, day, operation, step, person) VALUES (?,?,?,?,?)",
            [s for r in rows for s in r[2]])
        store.executemany(
            "INSERT INTO ticket_course VALUES (%s)" % ",".join("?" * 21), [r[3] for r in rows])
        store.commit()
    store.execute("PRAGMA journal_mode = WAL")
    store.close()


def by_hand(where):
    """The board's counts, weeks, ages, spans and breakdowns from the kept rows, as one would ask for them by hand."""
    today = number(TODAY)
    first = today - (today + 3) % 7 - 49
    base = f"FROM ticket_course WHERE until >= {first} AND found <= {today} {where}"
    is_open = f"until = {LAST}"
    spans = "".join(
        f"SELECT '{name}', count(*), avg(d), max(CASE WHEN r <= (n + 1) / 2 THEN d END), "
        f"max(CASE WHEN r <= (n * 80 + 99) / 100 THEN d END), max(CASE WHEN r <= (n * 95 + 99) / 100 THEN d END), max(d) "
        f"FROM (SELECT {b} - {a} AS d, row_number() OVER (ORDER BY {b} - {a}) AS r, count(*) OVER () AS n "
        f"{base} AND {condition});"
        for name, a, b, condition in (
            ("age", "found", str(today), is_open), ("close", "found", "closed", f"closed >= {first}"),
            ("first", "found", "assigned", f"assigned >= {first}"),
            ("last", "answered", "rated", f"rated >= {first}")))
    counts = (f"count(CASE WHEN {is_open} THEN 1 END), count(CASE WHEN {is_open} AND due < {today} THEN 1 END), "
              f"count(CASE WHEN {is_open} AND due BETWEEN {today} AND {today} + 5 THEN 1 END), "
              f"count(CASE WHEN closed > {today} - 5 THEN 1 END)")
    return "".join(
        [f"SELECT {counts} {base};",
         f"SELECT count(CASE WHEN {is_open} AND due BETWEEN {today} AND {today} + 11 THEN 1 END), "
         f"count(CASE WHEN closed <= due THEN 1 END), count(CASE WHEN closed > due THEN 1 END) {base};",
         f"SELECT (found - {first}) / 7, count(*) {base} AND found >= {first} GROUP BY 1;",
         f"SELECT (closed - {first}) / 7, count(*) {base} AND closed IS NOT NULL GROUP BY 1;",
         spans] + [f"SELECT {column}, {counts} {base} GROUP BY 1;"
                   for column in ("category", "town", "handler", "source")])


def clock(command, text=None):
    """Milliseconds by the clock, and of the processor."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, input=text, text=True, check=True, stdout=subprocess.DEVNULL)
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall * 1_000, used * 1_000


def measure(path, program, runs=15):
    cases = [("all", [], ""), ("town", ["--town", TOWNS[0]], f"AND town = '{TOWNS[0]}'"),
             ("category", ["--category", "complaint.noise"], "AND category = 'complaint.noise'"),
             ("source", ["--source", "12345"], "AND source = '12345'"),
             ("officer", ["--officer", "O-001"], "AND handler = 'O-001'"),
             ("class", ["--class", "noise"], "AND category = 'complaint.noise'")]
    os.environ["WAIQIN_STORE"] = path
    for name, options, where in cases:
        own, hand = [], []
        for _ in range(runs):
            own.append(clock([program, "board", "--to", TODAY.isoformat(), "--json"] + options))
            hand.append(clock(["sqlite3", "-readonly", path], by_hand(where)))
        print("%-9s waiqin %s   sqlite3 %s   ratio of the processor %.2f" % (
            name, told(own), told(hand), statistics.median(o[1] for o in own) / statistics.median(h[1] for h in hand)))


def told(times):
    walls, used = zip(*times)
    return "%.0f ms (least %.0f), processor %.0f" % (statistics.median(walls), min(walls), statistics.median(used))


if __name__ == "__main__":
    if sys.argv[1:2] == ["fill"]:
        fill(sys.argv[2], int(sys.argv[3]))
    elif sys.argv[1:2] == ["time"]:
        measure(sys.argv[2], sys.argv[3])
    else:
        sys.exit(__doc__)
