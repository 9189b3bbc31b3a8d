"""What stands: a debate as a logic program, its grounded labelling, and a reason for every label."""

from argmap.evaluation.evaluator import Evaluator, evaluate
from argmap.evaluation.labelling import Labelling
from argmap.evaluation.standpoint import standpoint_of

__all__ = ["Evaluator", "Labelling", "evaluate", "standpoint_of"]
