"""A dataclass that makes its methods late does what Python's own does."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, fields, replace
from functools import cached_property

import pytest

from scout.record import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """With each kind of field."""

    name: str
    hours: float = 1.5
    notes: list[str] = field(default_factory=list)
    hint: str = field(default="", compare=False, repr=False)
    mark: str = field(default="stop", init=False)


@dataclass(frozen=True)
class Leg:
    """By place, checked, and with words of its own for equality."""

    start: str
    end: str = "home"

    def __post_init__(self):
        if not self.start:
            raise ValueError(self.start)

    def __eq__(self, other):
        return isinstance(other, Leg) and self.end == other.end

    def __hash__(self):
        return hash(self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class LongStop(Stop):
    """One field more."""

    nights: int = 0


@dataclass(frozen=True)
class Sum:
    """It remembers what was worked out, and does not take that along."""

    parts: tuple[int, ...]

    def __getstate__(self):
        return {"parts": self.parts}

    @cached_property
    def total(self):
        """Of its parts."""
        return sum(self.parts)


@dataclass(frozen=True)
class Nothing:
    """No field at all."""


TWINS = [Stop, LongStop]


def plain(cls):
    """The same fields under Python's own decorator."""
    own = [(one.name, one.type, copy.copy(one)) for one in fields(cls)]
    return dataclasses.make_dataclass(cls.__name__, own, frozen=True, kw_only=True)


@pytest.mark.parametrize("cls", TWINS)
def test_a_thing_says_what_pythons_own_says(cls):
    """Its fields are set, shown and copied alike, given or not."""
    for given in ({"name": "龙田世居"}, {"name": "", "hours": 2.0, "notes": ["a"], "hint": "b"}):
        ours, theirs = cls(**given), plain(cls)(**given)
        assert repr(theirs) == repr(ours)
        assert dataclasses.asdict(theirs) == dataclasses.asdict(ours)
        assert dataclasses.asdict(replace(theirs, hours=3)) == dataclasses.asdict(
            replace(ours, hours=3)
        )


def test_the_twentieth_thing_is_made_as_the_first():
    """Also where the class checks what it is given, or takes it by place."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Night(Stop):
        def __post_init__(self):
            if self.hours < 0:
                raise ValueError(self.hours)

    things = [Night(name="a", hint="b") for _ in range(20)]
    assert 1 == len({repr(thing) for thing in things})
    assert 20 == len({id(thing.notes) for thing in things})
    for hours in (-1, -2):
        with pytest.raises(ValueError, match=str(hours)):
            Night(name="a", hours=hours)
    assert [Leg("a", "b")] * 20 == [Leg("a", end="b") for _ in range(20)]


def test_each_thing_has_a_list_of_its_own():
    """What a factory makes is made for each."""
    first, second = Stop(name="a"), Stop(name="a")
    first.notes.append("b")
    assert [] == second.notes


def test_equal_things_have_equal_fields_and_one_class():
    """What is not compared may differ; an heir is something else."""
    assert Stop(name="a", hint="x") == Stop(name="a", hint="y")
    assert Stop(name="a") != Stop(name="b")
    assert Stop(name="a") != LongStop(name="a")
    assert Nothing() == Nothing()
    assert NotImplemented is Stop(name="a").__eq__("a")


def test_equal_things_count_once_in_a_set():
    """They have the same hash, if all that is compared has one."""

    @dataclass(frozen=True, slots=True)
    class Pair:
        one: int
        two: float = field(default=0.0, compare=False)

    assert 1 == len({Pair(1), Pair(1, 2.0)})
    assert 1 == len({Nothing(), Nothing()})
    with pytest.raises(TypeError):
        hash(Stop(name="a"))  # it holds a list


def test_words_of_its_own_stay():
    """What the class defines is not replaced, and what it checks is checked."""
    assert Leg("a") == Leg("b")
    assert Leg("a", "b") != Leg("a")
    assert hash("home") == hash(Leg("a"))
    with pytest.raises(ValueError, match=r"^$"):
        Leg("")


def test_nothing_can_be_changed():
    """A field is neither set nor taken away."""
    stop = Stop(name="a")
    with pytest.raises(FrozenInstanceError):
        stop.name = "b"
    with pytest.raises(FrozenInstanceError):
        del stop.name
    assert "a" == stop.name


@pytest.mark.parametrize("given", [{}, {"name": "a", "nights": 1}, {"name": "a", "mark": "b"}])
def test_wrong_words_are_told_with_the_name_of_the_class(given):
    """A field missing, unknown or not to be given, with the first thing as with the next."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Fresh(Stop):
        pass

    for _ in range(2):
        with pytest.raises(TypeError, match=r"Fresh\.__init__\(\)"):
            Fresh(**given)
    with pytest.raises(TypeError):
        Fresh("a")


def test_a_thing_travels_between_processes():
    """It can be pickled and copied deep, before another of its class was made as after."""
    stop = LongStop(name="a", notes=["b"], nights=2)
    assert stop == pickle.loads(pickle.dumps(stop))  # noqa: S301 - of our own
    assert stop == copy.deepcopy(stop)
    assert stop.notes is not copy.deepcopy(stop).notes


def test_what_a_thing_takes_along_is_its_own_affair():
    """It says what that is, and is made of it again."""
    made = Sum((1, 2))
    assert 3 == made.total
    copied = pickle.loads(pickle.dumps(made))  # noqa: S301 - of our own
    assert {"parts": (1, 2)} == vars(copied)


def test_its_first_method_has_the_name_of_the_next():
    """Before a thing was made and after: by it a trace and a pickle find it."""

    @dataclass(frozen=True, slots=True)
    class Fresh:
        one: int = 0

    names = [Fresh.__init__.__qualname__]
    Fresh()
    names.append(Fresh.__init__.__qualname__)
    assert 2 * [f"{Fresh.__qualname__}.__init__"] == names


def test_what_may_change_or_has_an_order_is_pythons_own():
    """Neither is common enough to be made late."""

    @dataclass
    class Loose:
        one: int = 0

    @dataclass(frozen=True, order=True)
    class Rank:
        one: int

    loose = Loose()
    loose.one = 1
    assert Loose(1) == loose
    assert Rank(1) < Rank(2)
