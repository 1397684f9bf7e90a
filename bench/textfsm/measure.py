"""Reads a dump with TextFSM and prints what it took, as bench/measure.ts does.

BGP reports are cut into records first and parsed one by one, which keeps TextFSM's memory flat.
"""
import json
import pathlib
import resource
import sys
import time

import textfsm

kind, file = sys.argv[1:]
template = pathlib.Path(__file__).with_name(kind + '.textfsm')


def records(lines):
    """The lines of one prompt's answer at a time."""
    record = []
    for line in lines:
        if line.startswith('A:') and record:
            yield ''.join(record)
            record = []
        record.append(line)
    yield ''.join(record)


start = time.perf_counter()
with template.open() as rules, open(file, encoding='utf-8') as lines:
    machine = textfsm.TextFSM(rules)
    found = 0
    for record in records(lines):
        machine.Reset()
        found += len(machine.ParseText(record))
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({'seconds': seconds, 'found': found, 'peak': peak}))
