"""The wrong versions of a module: its syntax tree with one place changed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_NEGATED = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_SHIFTED = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt}
_SWAPPED = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_OPPOSITES = {"any": "all", "all": "any", "min": "max", "max": "min"}
_UNTOUCHED = {"annotation", "returns", "decorator_list", "type_comment", "bases"}
MODULE = ""


@dataclass(frozen=True)
class Mutant:
    """A module with one place changed; `scope` is the function or method, and empty for the module's own lines."""

    path: Path
    line: int
    scope: str
    before: str
    after: str
    tree: ast.Module
    owner: ast.AST
    field: str
    index: int | None
    new: ast.AST | None

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.scope or 'module'}: {self.before}  ->  {self.after}"

    def apply(self) -> ast.Module:
        """Change the tree for good and return it: to be called once, in a process of its own."""
        if self.index is None:
            setattr(self.owner, self.field, self.new)
        else:
            getattr(self.owner, self.field)[self.index : self.index + 1] = [self.new]
        return ast.fix_missing_locations(self.tree)


def of(path: Path) -> list[Mutant]:
    """Return all mutants of a module, in the order of its text."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [mutant for statement in tree.body for mutant in _inside(path, tree, tree, "body", statement, MODULE)]


def _inside(path: Path, tree: ast.Module, owner: ast.AST, field: str, node: ast.AST, scope: str) -> Iterator[Mutant]:
    if isinstance(node, ast.Import | ast.ImportFrom) or _is_docstring(node):
        return
    held = getattr(owner, field)
    index = held.index(node) if isinstance(held, list) else None
    for new in _wrong(node):
        line = getattr(node, "lineno", getattr(owner, "lineno", 0))
        yield Mutant(path, line, scope, _said(node), _said(new), tree, owner, field, index, new)
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        scope = f"{scope}.{node.name}" if scope else node.name
    for name, value in ast.iter_fields(node):
        if name not in _UNTOUCHED and not (isinstance(node, ast.FormattedValue | ast.Constant) and name != "value"):
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from _inside(path, tree, node, name, child, scope)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _said(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())[:100]


def _wrong(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what may stand in the place of a node and is wrong there."""
    match node:
        case ast.Compare(left=left, ops=[op], comparators=right):
            for table in (_NEGATED, _SHIFTED):
                if type(op) in table:
                    yield ast.Compare(left, [table[type(op)]()], right)
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
            yield from (_without(op, values, i) for i in range(len(values)))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.BinOp(left=one, op=op, right=other) if type(op) in _SWAPPED:
            yield ast.BinOp(one, _SWAPPED[type(op)](), other)
        case ast.Constant(value=value):
            yield from _other_constant(value)
        case ast.Call():
            yield from _other_call(node)
        case _:
            yield from _other_way(node)


def _other_way(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what goes another way from here: a condition that always or never holds, no result, a loop that goes on."""
    match node:
        case ast.Return(value=ast.AST() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield ast.Return(ast.Constant(None))
        case ast.If(body=body, orelse=orelse):
            yield from (ast.If(ast.Constant(truth), body, orelse) for truth in (True, False))
        case ast.IfExp(body=body, orelse=orelse):
            yield from (body, orelse)
        case ast.comprehension(target=target, iter=source, ifs=ifs):
            yield from (ast.comprehension(target, source, ifs[:i] + ifs[i + 1 :], 0) for i in range(len(ifs)))
        case ast.Continue():
            yield ast.Break()
        case ast.Break():
            yield ast.Continue()


def _without(op: ast.boolop, values: list[ast.expr], i: int) -> ast.expr:
    rest = values[:i] + values[i + 1 :]
    return rest[0] if len(rest) == 1 else ast.BoolOp(op, rest)


def _other_constant(value: object) -> Iterator[ast.Constant]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int | float):
        yield ast.Constant(value + 1)
    elif isinstance(value, str) and value:
        yield ast.Constant("")


def _other_call(node: ast.Call) -> Iterator[ast.Call]:
    """Yield the call without one of its named arguments, and the opposite of `any`, `all`, `min` and `max`."""
    for i in range(len(node.keywords)):
        yield ast.Call(node.func, node.args, node.keywords[:i] + node.keywords[i + 1 :])
    if isinstance(node.func, ast.Name) and node.func.id in _OPPOSITES:
        yield ast.Call(ast.Name(_OPPOSITES[node.func.id], ast.Load()), node.args, node.keywords)
