"""Dataclasses that make their methods late, so that a start waits for less.

``from scout.record import dataclass`` is read by checkers as Python's own, and does the same. But
that writes and compiles six methods a class, half a millisecond of a start that loads a hundred and
fifty of them and makes things of thirty. Here a frozen class shares what needs no source of its
own, and the rest is written for classes of which there are many things.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, fields
from dataclasses import dataclass as _plain
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - handed on
else:

    def dataclass(cls: type | None = None, /, *, frozen: bool = False, **how: Any) -> Any:
        """As Python's own; order, and methods of what may change, are made at once."""
        if cls is None:
            return partial(dataclass, frozen=frozen, **how)
        if not frozen or "order" in how:
            return _plain(cls, frozen=frozen, **how)
        return _freeze(_plain(cls, init=False, repr=False, eq=False, **how))


_FEW = 8
"""To compile the method that makes a thing takes as long as to make so many without one."""


def _freeze(cls: type) -> type:
    """Give the class what a frozen dataclass has and it does not define itself."""
    its = fields(cls)
    names = [one.name for one in its]
    all_of = _reader(names)
    compared = _reader(one.name for one in its if one.compare)
    hashed = _reader(one.name for one in its if (one.compare if one.hash is None else one.hash))
    shown = tuple(one.name for one in its if one.repr)

    def write(self: Any) -> str:
        said = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{self.__class__.__qualname__}({said})"

    def is_equal(self: Any, other: object) -> bool:
        return compared(self) == compared(other) if _same(self, other) else NotImplemented

    def take_back(self: Any, state: Iterable[object]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    own = vars(cls)
    methods: dict[str, Callable[..., Any]] = {
        "__repr__": write,
        "__eq__": is_equal,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }
    if "__slots__" in own:  # else Python can carry it between processes by itself
        methods |= {"__getstate__": lambda self: list(all_of(self)), "__setstate__": take_back}
    for name, method in methods.items():
        if name not in own:
            setattr(cls, name, method)
    if own.get("__hash__") is None:
        setattr(cls, "__hash__", lambda self: hash(hashed(self)))  # noqa: B010 - checkers know it not
    _put_off_init(cls)
    return cls


def _same(self: object, other: object) -> bool:
    return other.__class__ is self.__class__


def _refuse(_self: object, name: str, *_value: object) -> None:
    raise FrozenInstanceError(f"cannot change field {name!r}")


def _reader(names: Iterable[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What reads these fields of a thing, as a tuple."""
    several = tuple(names)
    if len(several) > 1:
        return attrgetter(*several)
    return lambda self: tuple(getattr(self, name) for name in several)


def _put_off_init(cls: Any) -> None:
    its = fields(cls)
    checks = hasattr(cls, "__post_init__")
    made = 0

    def __init__(self: Any, *values: Any, **named: Any) -> None:  # noqa: N807 - it stands for it
        nonlocal made
        made += 1
        told = _fill_in(its, named) if made <= _FEW and not values else None
        if told is None:  # what is wrong with it is said by the method that Python compiles
            cls.__init__ = _write_init(cls)
            cls.__init__(self, *values, **named)
            return
        for name, value in told.items():
            object.__setattr__(self, name, value)
        if checks:
            self.__post_init__()

    cls.__init__ = _named(__init__, cls)


def _named(init: Any, cls: Any) -> Any:
    """The method under the name by which it is found, and told in a trace."""
    init.__qualname__, init.__module__ = f"{cls.__qualname__}.__init__", cls.__module__
    return init


def _fill_in(its: tuple[Field[Any], ...], named: dict[str, Any]) -> dict[str, Any] | None:
    """The values of all fields where these are given; ``None`` where they cannot be."""
    told = dict(named)
    for one in its:
        if one.name in named:
            if not one.init:
                return None
        elif one.default is not MISSING:
            told[one.name] = one.default
        elif one.default_factory is not MISSING:
            told[one.name] = one.default_factory()
        else:
            return None
    return told if len(told) == len(its) else None


def _write_init(cls: Any) -> Callable[..., None]:
    """The method that sets each field to what is given, or to what stands for it."""
    around: dict[str, Any] = {"_set": object.__setattr__, "_MISSING": MISSING}
    lines = [line for one in fields(cls) for line in _set_line(one, around)]
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    given = [one for one in fields(cls) if one.init]
    by_place = [_parameter(one) for one in given if not one.kw_only]
    by_name = [_parameter(one) for one in given if one.kw_only]
    head = ", ".join(["self", *by_place, *(["*", *by_name] if by_name else [])])
    exec(f"def __init__({head}):\n " + "\n ".join(lines or ["pass"]), around)  # noqa: S102
    made: Callable[..., None] = _named(around["__init__"], cls)
    return made


def _parameter(one: Field[Any]) -> str:
    if one.default_factory is not MISSING:
        return f"{one.name}=_MISSING"
    return one.name if one.default is MISSING else f"{one.name}=_usual_{one.name}"


def _set_line(one: Field[Any], around: dict[str, Any]) -> Iterable[str]:
    """The line that sets a field; ``around`` takes what the line and the head name."""
    name, usual = one.name, f"_usual_{one.name}"
    if one.default_factory is not MISSING:
        around[usual] = one.default_factory
        value = f"{usual}() if {name} is _MISSING else {name}" if one.init else f"{usual}()"
    elif one.default is not MISSING:
        around[usual] = one.default
        value = name if one.init else usual
    elif one.init:
        value = name
    else:
        return ()
    return (f"_set(self, {name!r}, {value})",)
