/* The stand-alone page: its data stand in the page, its list beside the map. */
"use strict";
(function (page) {
  const { state, colour, element, say, named } = page;

  function listStops(data) {
    const list = document.getElementById("stops");
    list.replaceChildren();
    const swap = element("button", "", say().swap);
    swap.addEventListener("click", function () { page.commands.setLanguage(state.language === "zh" ? "en" : "zh"); listStops(data); });
    list.append(swap, element("h1", "", data.title), element("small", "", say().note));
    const places = state.places, at = new Map(data.stops.map(function (stop) { return [stop.number, stop]; }));
    data.days.forEach(function (day) {
      const route = data.routes.find(function (found) { return found.day === day.day; });
      const head = element("h2", "", day.name);
      head.style.color = colour(day.day);
      const order = element("ol");
      (route ? route.stops : []).forEach(function (number) {
        const stop = at.get(number), place = stop && places.get(stop.id);
        if (!place) return;
        const row = element("li"), badge = element("span", "stop", String(number)), text = element("span", "", named(place));
        badge.style.background = colour(day.day);
        text.append(element("small", "", place.address || ""));
        row.append(badge, text);
        row.tabIndex = 0;
        row.addEventListener("click", function () { page.commands.open(place.id); });
        row.addEventListener("keydown", function (event) { if (event.key === "Enter") page.commands.open(place.id); });
        order.append(row);
      });
      list.append(head, order);
    });
  }
  function startAlone(data) {
    state.language = data.language;
    page.commands.setDistrict(data.district);
    page.commands.load(data.places);
    page.commands.showStops({ stops: data.stops, routes: data.routes });
    page.commands.setLanguage(data.language);
    listStops(data);
  }

  startAlone(JSON.parse(document.getElementById("scout-data").textContent));
})(window.scoutPage);
