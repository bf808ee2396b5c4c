"""How many equations a month is: what the pages name, no more."""

from engine.analysis import equations as counting
from engine.compiled.trace import traced


def test_of_purchases_what_is_named_and_changes_monthly_is_counted(monkeypatch):
    monkeypatch.setattr(counting, "PAGES", ("engine.world.purchases",))
    # grown and bought; shunned, and both parts of the split. Pledge and pace go with the rules.
    assert counting.equations.__wrapped__() == 5


def test_a_month_has_more_equations_than_results_and_fewer_than_operations():
    month = traced(core=True)
    results = {id(n) for space in "NB" for n in month.outputs[space] if n.level == 2}
    operations = sum(n.level == 2 for batch in month.graph.batches for n in batch.nodes)
    assert len(results) < counting.equations() < operations
