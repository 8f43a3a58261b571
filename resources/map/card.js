/* The place that is picked: its mark, its radius of uncertainty, its card. */
"use strict";
(function (page) {
  const { map, state, layers, element, say, named, known } = page;

  function card(place) {
    const box = element("div", "card");
    box.append(element("b", "", named(place)), element("small", "", state.language === "zh" ? place.en : place.zh));
    const facts = [say().state[place.state] || ""];
    if (place.district === "near") facts.push(say().near);
    if (place.district === "outside") facts.push(say().outside);
    box.append(element("p", "", facts.join(" · ")));
    if (place.address) box.append(element("small", "", place.address));
    box.append(element("small", "", say().exact + " ±" + place.exact_m + " m" + (place.approximate ? " · " + say().approx : "")));
    if (place.spots && place.spots.length) box.append(element("p", "", say().spots + ": " + place.spots.map(named).join(state.language === "zh" ? "、" : ", ")));
    return box;
  }
  /* Picked in the list: marked, with its name; clicked on the map: with its card. */
  function pick(id, withCard) {
    map.closePopup();
    layers.circle.clearLayers();
    if (state.picked && state.markers.has(state.picked)) state.markers.get(state.picked).sign.classList.remove("picked");
    state.picked = id;
    const place = state.places.get(id);
    state.carded = Boolean(withCard);
    if (!place || !known(place)) return;
    const shown = state.markers.get(id);
    if (shown) shown.sign.classList.add("picked");
    L.circle([place.lat, place.lon], { radius: place.exact_m, color: "#e0a100", weight: 1.4, dashArray: "4 3", fillOpacity: .08, interactive: false }).addTo(layers.circle);
    if (!withCard) {
      L.tooltip({ permanent: true, direction: "top", offset: shown ? [shown.off[0], shown.off[1] - 12] : [0, -12], className: "picked-name" }).setLatLng([place.lat, place.lon]).setContent(element("span", "", named(place))).addTo(layers.circle);
      return;
    }
    L.popup({ offset: shown ? [shown.off[0], shown.off[1] - 6] : [0, -6], maxWidth: 300 }).setLatLng([place.lat, place.lon]).setContent(card(place)).openOn(map);
  }
  /* The window answers an event by selecting the same place again: the card stays. */
  function clicked(id) { pick(id, true); page.send("select", { id: id }); }

  page.learn({
    select: function (id) { if (!(state.picked === id && state.carded)) pick(id, false); },
    open: function (id) { pick(id, true); },
  });
  page.clicked = clicked;
  page.onDraw(function () { if (state.picked) pick(state.picked, state.carded); });
})(window.scoutPage);
