#!/usr/bin/env python3
"""Makes a store with a week of as many visits and crews as are asked for, and times the planning of it.

    docs/benchmark-week.py make week.sqlite waiqin 60 8
    docs/benchmark-week.py time week.sqlite waiqin 1 600
    docs/benchmark-week.py quality week.sqlite waiqin usual 1 600

`make` writes made-up sites, officers in pairs, and visits with windows, skills, due days and priorities, all by the
program itself. `time` plans the week with each limit in turn, tells how much of it came to be planned, and times the commands
that answer questions about a plan; WAIQIN_WEEK_PLANS=1 leaves them out. `quality` plans it with each limit (a number of
seconds, or `usual` for what a plan gets where nobody says) and tells how far each plan is from that of the last limit:
in priority left out, and in driving and wishes. WAIQIN_PLAN_OPTIONS="--crews free" goes to each plan.
"""

import json
import os
import random
import resource
import statistics
import subprocess
import sys
import time

WEEK, MONDAY, TODAY = "2026-W48", 23, "2026-11-20"
# The middle of each town of the sample district, and its code.
TOWNS = [
    ("330411101", 30.876, 120.716), ("330411103", 30.741, 120.644), ("330411104", 30.818, 120.600),
    ("330411105", 30.745, 120.571), ("330411106", 30.667, 120.675), ("330411002", 30.760, 120.708),
    ("330411003", 30.752, 120.727), ("330411004", 30.722, 120.712), ("330411005", 30.779, 120.677)]
SKILLS = "eia air water noise solid_waste permit sampling".split()
KINDS = "pre_approval follow_up major service".split()


def run(tool, store, *words):
    done = subprocess.run([tool, *words, "--store", store], capture_output=True, text=True)
    # Exit 3: something waits for a person.
    if done.returncode not in (0, 3):
        sys.exit(f"{' '.join(words)}: {done.stderr}")
    return done


def make(store, tool, visits, crews):
    draw = random.Random(visits * 1_000 + crews)
    subprocess.run([tool, "init", "--store", store], check=True, stdout=subprocess.DEVNULL)
    sites = visits * 4 // 5 + 1
    rows = ["name,town,address,lat,lon"]
    for number in range(sites):
        town, lat, lon = draw.choice(TOWNS)
        rows.append(
            f"虚构厂{number},{town},虚构路{number}号,"
            f"{lat + draw.uniform(-0.04, 0.04):.6f},{lon + draw.uniform(-0.04, 0.04):.6f}")
    table = store + ".sites.csv"
    with open(table, "w", encoding="utf-8") as file:
        file.write("\n".join(rows) + "\n")
    run(tool, store, "site", "import", table, "--datum", "wgs84", "--all-or-nothing")
    for number in range(2 * crews):
        pair, (town, lat, lon) = number ^ 1, TOWNS[5 + number // 2 % 4]
        skills = draw.sample(SKILLS, 3) if number % 2 else SKILLS[number // 2 % 7:][:3]
        words = [f"code=O-{number + 1:03d}", f"name=虚构{number + 1}", "skills=" + ",".join(skills),
                 f"certificate=虚构证-{number + 1}", f"backup=O-{pair + 1:03d}", f"office={town}",
                 f"point={lat},{lon},wgs84"]
        if number % 2 == 0:
            words.append(f"car=浙F·示例{number + 1}")
        run(tool, store, "officer", "add", *words)
    for number in range(visits):
        words = [f"site=虚构厂{draw.randrange(sites)}", f"kind={draw.choice(KINDS)}", f"title=虚构走访{number}",
                 f"minutes={draw.choice((30, 45, 60, 60, 90, 120))}", f"priority={draw.randrange(20, 100)}"]
        if draw.random() < 0.5:
            words.append(f"due=2026-11-{MONDAY + draw.randrange(7):02d}")
        if draw.random() < 0.3:
            words.append("windows=" + draw.choice(("08:30-11:30", "13:30-17:00", "1,3 08:30-11:30", "2,4 13:30-16:00")))
        if draw.random() < 0.4:
            words.append(f"skills={draw.choice(SKILLS)}")
        run(tool, store, "visit", "add", *words)


def plan(tool, store, limit):
    """Plans the week; what of it is planned, how long that took, and the most memory."""
    options = os.environ.get("WAIQIN_PLAN_OPTIONS", "").split()
    limits = [] if limit == "usual" else ["--seconds", limit]
    command = [tool, "plan", WEEK, "--seed", "1", *limits, *options, "--json", "--store", store, "--today", TODAY]
    began = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execv(tool, command)
    _, status, used = os.wait4(pid, 0)
    wall = time.perf_counter() - began
    score = json.loads(run(tool, store, "plan", "score", WEEK, "--json").stdout)
    print(
        f"{limit + ' s' if limits else limit:>7}: {score['planned']} of {score['open']} visits, {score['due_planned']} of {score['due']} due, "
        f"priority {score['priority_planned']}, driving {score['driving_minutes']} min, wall {wall:.2f} s, "
        f"processor {used.ru_utime + used.ru_stime:.2f} s, {used.ru_maxrss >> 10} MB, exit {os.waitstatus_to_exitcode(status)}",
        flush=True)


def terms(tool, store):
    """The amounts by term of the newest plan, and what driving, wishes and crews cost together."""
    rows = json.loads(run(tool, store, "plan", "score", WEEK, "--explain", "--json").stdout)["terms"]
    amounts = {row["term"]: row["amount"] for row in rows}
    left = ("overdue", "due", "dropped", "moved", "priority")
    points = next(row["of"] for row in rows if row["term"] == "priority")
    return amounts, points, sum(row["cost"] for row in rows if row["term"] not in left)


def quality(store, tool, limits):
    """How far the plan of each limit is from that of the last."""
    found = []
    for limit in limits:
        plan(tool, store, limit)
        found.append(terms(tool, store))
    best, points, best_cost = found[-1]
    for limit, (amounts, _, cost) in zip(limits[:-1], found):
        more = amounts["priority"] - best["priority"]
        print(
            f"{limit} against {limits[-1]}: overdue left out {amounts['overdue'] - best['overdue']:+}, due "
            f"{amounts['due'] - best['due']:+}, points of priority {more:+} ({100 * more / max(1, points):+.3f} % of all), "
            f"driving and wishes {cost - best_cost:+} s ({100 * (cost - best_cost) / max(1, best_cost):+.3f} %)",
            flush=True)


def median(tool, store, words):
    times = []
    for _ in range(15):
        began = time.perf_counter()
        run(tool, store, *words)
        times.append((time.perf_counter() - began) * 1_000)
    print(f"{' '.join(words[:2])}: median {statistics.median(times):.0f} ms, most {max(times):.0f} ms", flush=True)


def measure(store, tool, limits):
    for seconds in limits:
        plan(tool, store, seconds)
    if os.environ.get("WAIQIN_WEEK_PLANS") == "1":
        return
    visits = [visit["id"] for visit in json.loads(run(tool, store, "visit", "list", "--json").stdout)]
    left = json.loads(run(tool, store, "plan", "show", WEEK, "--json").stdout).get("unplanned", [])
    out = left[0]["visit"] if left and "visit" in left[0] else visits[0]
    median(tool, store, ["plan", "candidates", WEEK, visits[0]])
    for visit in visits:
        slots = json.loads(run(tool, store, "plan", "candidates", WEEK, visit, "--json").stdout)["slots"]
        if len(slots) > 1:
            to = ["--to", slots[1]["day"], "--crew", str(slots[1]["crew"])]
            median(tool, store, ["plan", "move", WEEK, visit, *to, "--dry-run", "--today", TODAY])
            break
    median(tool, store, ["plan", "explain", WEEK, visits[0]])
    median(tool, store, ["plan", "explain", WEEK, out])
    median(tool, store, ["plan", "check", WEEK])
    median(tool, store, ["plan", "score", WEEK])


if __name__ == "__main__":
    if len(sys.argv) < 5 or sys.argv[1] not in ("make", "time", "quality"):
        sys.exit(__doc__)
    store, tool = sys.argv[2], os.path.abspath(sys.argv[3])
    if sys.argv[1] == "make":
        make(store, tool, int(sys.argv[4]), int(sys.argv[5]))
    elif sys.argv[1] == "quality":
        quality(store, tool, sys.argv[4:])
    else:
        measure(store, tool, sys.argv[4:])
