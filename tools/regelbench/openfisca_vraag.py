"""Asks the OpenFisca model; run by the Python of its own environment, never imported here.

``measure VALUES.json FACTS.parquet YEAR OUT.parquet`` loads, computes and prints the seconds, the peak of memory and
the version; ``ask VALUES.json QUESTIONS.json`` answers for single workers.
"""

import json
import resource
import sys
import time
from datetime import date
from importlib.metadata import version

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from openfisca_core.errors import ParameterNotFoundError
from openfisca_core.periods import ETERNITY, MONTH, period
from openfisca_core.simulations import SimulationBuilder
from openfisca_model import ETERNITY_PERIOD, FACTS, day, system


def months(year):
    return period(f"year:{year}").get_subperiods(MONTH)


def loaded(simulation, table, year):
    for name in FACTS["fixed"]:
        simulation.set_input(name, ETERNITY_PERIOD, column(table, name))
    for name in FACTS["monthly"]:
        for number, month in enumerate(months(year), 1):
            simulation.set_input(name, month, column(table, f"{name}_{number}"))
    return simulation


def column(table, name):
    return table[name].to_numpy()


def answers(simulation, year):
    found = {f"lks_{n}": simulation.calculate("loonkostensubsidie", m) for n, m in enumerate(months(year), 1)}
    return {**found, "lkv": simulation.calculate("lkv_banenafspraak", f"{year}")}


def measure(values_path, facts_path, year, out_path):
    rules = system(read(values_path))
    begin = time.perf_counter()
    table = pq.read_table(facts_path)
    simulation = loaded(SimulationBuilder().build_default_simulation(rules, table.num_rows), table, year)
    del table
    found = answers(simulation, year)
    seconds = time.perf_counter() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    pq.write_table(pa.table(found), out_path)
    return {"seconden": seconds, "piek": peak, "versie": version("openfisca-core")}


def ask(values_path, questions_path):
    """One worker, with just the facts that are given: what the model says of January and of the year."""
    rules = system(read(values_path))
    return {"answers": [asked(rules, one["facts"], one["year"]) for one in read(questions_path)]}


def asked(rules, facts, year):
    simulation = SimulationBuilder().build_default_simulation(rules, 1)
    for name, value in facts.items():
        kind = rules.get_variable(name)
        if kind is not None:
            whens = [ETERNITY_PERIOD] if kind.definition_period == ETERNITY else months(year)
            for when in whens:
                simulation.set_input(name, when, np.array([day(value) if kind.value_type is date else value]))
    found = {}
    for name, variable, when in (("lks", "loonkostensubsidie", f"{year}-01"), ("lkv", "lkv_banenafspraak", str(year))):
        try:
            found[name] = int(simulation.calculate(variable, when)[0])
        except ParameterNotFoundError as error:
            found[name] = type(error).__name__
    return found


def read(path):
    with open(path) as file:
        return json.load(file)


if __name__ == "__main__":
    if sys.argv[1] == "measure":
        print(json.dumps(measure(*sys.argv[2:4], int(sys.argv[4]), sys.argv[5])))
    else:
        print(json.dumps(ask(*sys.argv[2:4])))
