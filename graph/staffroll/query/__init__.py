"""Questions to the graph: those that come with staffroll, and any SPARQL text."""

from staffroll.query.catalogue import Question
from staffroll.query.formats import FORMATS, check_format
from staffroll.query.guard import check as check_query
from staffroll.query.lookup import lookup
from staffroll.query.result import Result, result_of_table
from staffroll.query.run import run

__all__ = ["FORMATS", "Question", "Result", "check_format", "check_query", "lookup", "result_of_table", "run"]
