"""Compare routing-benchmark with other solvers on the same instances, side by side.

usage: benchmark-peers.py TOOL PEERS SECONDS SEEDS BEST.csv INSTANCE…

TOOL     the routing-benchmark binary
PEERS    a folder with run_pyvrp.py, run_pyvrp_vrplib.py, run_vroom.py and run_ortools.py
SECONDS  processor seconds for each run, the same for all
SEEDS    how many seeds, from 1
BEST.csv best known costs, with the columns 'instance' and 'class'; '-' where all instances are .vrp files

The programs take turns within one session, one thread each, so that all meet the same machine.
Prints a row for each run and then mean gaps to the best known cost by class. Needs the Python
packages pyvrp, pyvroom, ortools and numpy. PEERS_USED=pyvrp,vroom limits the peers. VROOM and
OR-Tools have no seed and run once on each instance; OR-Tools goes by wall time.

Of VRPLIB files (.vrp) the class is the folder, the best known cost stands in the .sol file beside, and PyVRP
is the only peer.
"""

import csv
import os
import re
import subprocess
import sys
from collections import defaultdict

SEEDLESS = ("vroom", "ortools")
COLUMNS = ("dimacs_bks", "dimacs_bks_cvrplib_2024_12", "dimacs_bks_pyvrp_instances_2026_01")


def best_known(path):
    best, group = {}, {}
    if path == "-":
        return best, group
    for row in csv.DictReader(open(path)):
        costs = [float(row[c]) for c in COLUMNS if row.get(c) not in (None, "")]
        if costs:
            name = row["instance"].upper()
            best[name], group[name] = min(costs), row["class"]
    return best, group


def run(command, seconds):
    """The output of a program; empty when it does not end in time."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=30 + 4 * seconds)
        return done.stdout
    except subprocess.TimeoutExpired:
        return ""


def ours(tool, instance, seconds, seed):
    words = run([tool, instance, "--seconds", str(seconds), "--seed", str(seed)], seconds).split()
    if len(words) < 6 or words[5] != "yes":
        return None
    return float(words[2])


def peer(script, instance, seconds, seed):
    words = [sys.executable, script, instance, str(seconds), str(seed)]
    if "pyvrp" in script:
        words.append("cpu")
    text = run(words, seconds)
    found = re.search(r"distance=([\d.]+).*feasible=True", text)
    return float(found.group(1)) if found else None


def vrplib(tool, peers, instance, seconds, seed, used):
    """The gaps of both programs on a VRPLIB file, in percent."""
    words = run([tool, instance, "--seconds", str(seconds), "--seed", str(seed)], seconds)
    found = re.search(r" yes .*gap=(-?[\d.]+)%", words)
    gaps = {"ours": float(found.group(1)) if found else None}
    if "pyvrp" in used:
        rounding = "dimacs" if "pcvrptw" in instance else "exact"
        script = os.path.join(peers, "run_pyvrp_vrplib.py")
        text = run(
            [sys.executable, script, instance, str(seconds), str(seed), rounding, "cpu"], seconds)
        found = re.search(r"cost=([\d.]+) sol=([\d.]+).*feasible=True", text)
        gaps["pyvrp"] = (float(found.group(1)) / float(found.group(2)) - 1) * 100 if found else None
    return gaps


def main():
    tool, peers, seconds, seeds, table, *instances = sys.argv[1:]
    seconds, seeds = float(seconds), int(seeds)
    best, group = best_known(table)
    used = os.environ.get("PEERS_USED", "pyvrp,vroom,ortools").split(",")
    gaps = defaultdict(list)
    for instance in instances:
        name = os.path.splitext(os.path.basename(instance))[0].upper()
        for seed in range(1, seeds + 1) if instance.endswith(".vrp") else []:
            folder = os.path.basename(os.path.dirname(os.path.abspath(instance)))
            cells = []
            for program, gap in vrplib(tool, peers, instance, seconds, seed, used).items():
                cells.append(f"{program} –" if gap is None else f"{program} {gap:+.3f}%")
                if gap is not None:
                    gaps[program, folder].append(gap)
                    gaps[program, "all"].append(gap)
            print(f"{folder} {name} seed {seed}: " + ", ".join(cells), flush=True)
        for seed in range(1, seeds + 1) if not instance.endswith(".vrp") else []:
            costs = {"ours": ours(tool, instance, seconds, seed)}
            for program in used:
                if program in SEEDLESS and seed > 1:
                    continue
                script = os.path.join(peers, f"run_{program}.py")
                costs[program] = peer(script, instance, seconds, seed)
            cells = []
            for program, cost in costs.items():
                if cost is None or name not in best:
                    cells.append(f"{program} –")
                    continue
                gap = (cost / best[name] - 1) * 100
                gaps[program, group[name]].append(gap)
                gaps[program, "all"].append(gap)
                cells.append(f"{program} {cost:.1f} {gap:+.3f}%")
            print(f"{name} seed {seed}: " + ", ".join(cells), flush=True)
    programs = ["ours"] + used
    print("\n| class | " + " | ".join(programs) + " | runs of ours |")
    print("|---" * (len(programs) + 2) + "|")
    for klass in sorted({k for _, k in gaps}):
        row = [gaps[p, klass] for p in programs]
        means = [f"{sum(g) / len(g):.3f} %" if g else "–" for g in row]
        print(f"| {klass} | " + " | ".join(means) + f" | {len(row[0])} |")


if __name__ == "__main__":
    main()
