"""What the rules of a day and the prices of a shoot are called, and what each is about."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def rule_groups() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The rules of a day in groups, as titles and names of ``DayRules``."""
    return (
        (
            translate("RuleWords", "Working hours"),
            (
                "hours",
                "normal_hours",
                "rest_hours",
                "call_hour",
                "night_call_hour",
                "late_hour",
                "early_hour",
                "meal_min",
            ),
        ),
        (
            translate("RuleWords", "Pace"),
            ("pages", "minutes_a_page", "max_days", "match_days", "daylight_margin_min"),
        ),
        (
            translate("RuleWords", "Moves"),
            ("load_in_min", "load_out_min", "spot_change_min"),
        ),
    )


def rule_word(name: str) -> str:
    """A rule of ``DayRules``."""
    return {
        "hours": translate("RuleWords", "Longest day, call to wrap"),
        "normal_hours": translate("RuleWords", "Normal day; beyond is overtime"),
        "rest_hours": translate("RuleWords", "Rest between wrap and call"),
        "call_hour": translate("RuleWords", "Usual call"),
        "night_call_hour": translate("RuleWords", "Latest call of a night shoot"),
        "late_hour": translate("RuleWords", "Night work from"),
        "early_hour": translate("RuleWords", "Night work until"),
        "meal_min": translate("RuleWords", "A meal"),
        "pages": translate("RuleWords", "Most pages a day"),
        "minutes_a_page": translate("RuleWords", "Shooting a page"),
        "max_days": translate("RuleWords", "Most shoot days"),
        "match_days": translate("RuleWords", "What must match, within"),
        "daylight_margin_min": translate("RuleWords", "Clear of sunrise and sunset by"),
        "load_in_min": translate("RuleWords", "Load-in at a place"),
        "load_out_min": translate("RuleWords", "Load-out"),
        "spot_change_min": translate("RuleWords", "Turning round to another spot"),
    }[name]


def rule_unit(name: str) -> str:
    """What stands behind the number of a rule."""
    if name.endswith("_min") or name == "minutes_a_page":
        return translate("RuleWords", " min")
    if name in {"hours", "normal_hours", "rest_hours"}:
        return translate("RuleWords", " h")
    return translate("RuleWords", " pages") if name == "pages" else translate("RuleWords", " days")


def price_groups() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The prices in groups, as titles and names of ``PriceList``."""
    return (
        (
            translate("RuleWords", "Crew"),
            ("day", "idle_day", "overtime", "night", "late_finish"),
        ),
        (
            translate("RuleWords", "Moves"),
            ("move", "move_minute", "micro_move", "split"),
        ),
        (
            translate("RuleWords", "Cast"),
            ("cast_day", "cast_hold", "cast_travel"),
        ),
        (
            translate("RuleWords", "Order"),
            ("story_order", "changed_scene"),
        ),
    )


def price_word(name: str) -> str:
    """A price of ``PriceList``."""
    return {
        "day": translate("RuleWords", "A shoot day of the crew"),
        "idle_day": translate("RuleWords", "A day on which the crew waits"),
        "overtime": translate("RuleWords", "Overtime, each half hour"),
        "night": translate("RuleWords", "Night work, each half hour"),
        "late_finish": translate("RuleWords", "A wrap after midnight"),
        "move": translate("RuleWords", "A company move"),
        "move_minute": translate("RuleWords", "Each minute of a move"),
        "micro_move": translate("RuleWords", "A change of spot at a place"),
        "split": translate("RuleWords", "Each further day at a place"),
        "cast_day": translate("RuleWords", "A day of work of an actor"),
        "cast_hold": translate("RuleWords", "A day on which an actor is held"),
        "cast_travel": translate("RuleWords", "First and last day of an actor"),
        "story_order": translate("RuleWords", "A pair shot against the story"),
        "changed_scene": translate("RuleWords", "A scene off its issued date"),
    }[name]
