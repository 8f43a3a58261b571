/* How well places play the need that is selected: rings that differ in pattern, with a legend. */
"use strict";
(function (page) {
  const { map, state, element, say } = page;
  const LEVELS = ["as_is", "dressing", "tight", "built"];
  const box = element("div", "legend");
  const control = L.control({ position: "bottomright" });
  control.onAdd = function () { L.DomEvent.disableClickPropagation(box); return box; };

  page.teach({ zh: { none: "不合适", plain: "不再按年代着色" }, en: { none: "does not play it", plain: "No longer colour by era" } });

  function row(className, word) {
    const line = element("div", "row"), sign = element("span", "sign urban " + className);
    line.append(sign, element("span", "", word));
    return line;
  }
  function drawLegend() {
    control.remove();
    if (!state.fit) return;
    const head = element("div", "row"), cross = element("button", "cross", "×"), used = new Set(Object.values(state.fit.levels));
    cross.title = say().plain;
    cross.setAttribute("aria-label", say().plain);
    cross.addEventListener("click", function () { page.send("plain", {}); });
    head.append(element("b", "", state.fit.need), cross);
    box.replaceChildren(head);
    LEVELS.forEach(function (level) { if (level !== "built" || used.has(level)) box.append(row("fit-" + level, say().plays[level])); });
    box.append(row("faded", say().none));
    control.addTo(map);
  }
  page.learn({ setFit: function (fit) { state.fit = fit; page.drawPlaces(); drawLegend(); } });
  page.onDraw(drawLegend);
})(window.scoutPage);
