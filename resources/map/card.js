/* The place that is picked: its mark, its radius of uncertainty, its card.
 *
 * A card is asked for when it is first shown (event `card`) and comes by `setCard`; `photo` in it is
 * the address of a picture that the page may show: data:, or a file of the page's own scheme.
 */
"use strict";
(function (page) {
  const { map, state, layers, element, say, named, known } = page;
  const SHOWABLE = /^(data:image\/|scout:\/\/app\/)/;

  page.teach({
    zh: { plays: { as_is: "现状可拍", dressing: "需置景", tight: "只拍紧景", built: "棚内搭景" }, eras: "年代", settings: "可拍场景", fee: "场地费约 ¥{cny}/天", free: "场地费不详", estimate: "估价", close: "关闭", photo: "{name}的照片" },
    en: { plays: { as_is: "as it stands", dressing: "with dressing", tight: "only tight frames", built: "built on a stage" }, eras: "Eras", settings: "Settings", fee: "Fee about ¥{cny} a day", free: "Fee unknown", estimate: "estimate", close: "Close", photo: "Photo of {name}" },
  });

  function comma() { return state.language === "zh" ? "、" : ", "; }
  function photo(place, details) {
    if (!details || !SHOWABLE.test(details.photo || "")) return [];
    const picture = element("img", "photo");
    picture.alt = say().photo.replace("{name}", named(place));
    picture.src = details.photo;
    return [picture];
  }
  function card(place) {
    const box = element("div", "card"), details = place.card || state.cards.get(place.id);
    box.append(...photo(place, details), element("b", "", named(place)), element("small", "", state.language === "zh" ? place.en : place.zh));
    const facts = [say().state[place.state] || ""];
    if (place.district === "near") facts.push(say().near);
    if (place.district === "outside") facts.push(say().outside);
    box.append(element("p", "", facts.join(" · ")));
    if (details) box.append(...detailed(details));
    box.append(element("small", "", say().exact + " ±" + place.exact_m + " m" + (place.approximate ? " · " + say().approx : "")));
    return box;
  }
  function line(head, things) { return things && things.length ? [element("p", "", head + (state.language === "zh" ? "：" : ": ") + things.join(comma()))] : []; }
  function detailed(details) {
    const eras = (details.eras || []).map(function (era) { return named(era) + " (" + say().plays[era.plays] + ")"; });
    const lines = [...line(say().eras, eras), ...line(say().settings, (details.settings || []).map(named)), ...line(say().spots, (details.spots || []).map(named))];
    if (details.fee) lines.push(element("p", "", details.fee.cny ? say().fee.replace("{cny}", details.fee.cny.toLocaleString("en")) + (details.fee.assumed ? " (" + say().estimate + ")" : "") : say().free));
    if (details.address) lines.push(element("small", "", details.address));
    return lines;
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
    const at = [place.lat, place.lon], shown = state.markers.get(id), off = shown ? shown.off : [0, 0];
    if (shown) shown.sign.classList.add("picked");
    else L.marker(at, { interactive: false, keyboard: false, zIndexOffset: 500, icon: page.icon(page.wrapped(page.makeSign(place)), 20) }).addTo(layers.circle);
    L.circle(at, { radius: place.exact_m, color: "#e0a100", weight: 1.4, dashArray: "4 3", fillOpacity: .08, interactive: false }).addTo(layers.circle);
    if (!withCard) {
      L.tooltip({ permanent: true, direction: "top", offset: [off[0], off[1] - 12], className: "picked-name" }).setLatLng(at).setContent(element("span", "", named(place))).addTo(layers.circle);
      return;
    }
    L.popup({ offset: [off[0], off[1] - 6], maxWidth: 300, maxHeight: Math.max(140, map.getSize().y - 90) }).setLatLng(at).setContent(card(place)).openOn(map);
    if (!place.card && !state.cards.has(id)) page.send("card", { id: id });
  }
  /* The window answers an event by selecting the same place again: the card stays. */
  function clicked(id) {
    if (state.take) { state.take(L.latLng(state.places.get(id))); return; }
    pick(id, true);
    page.send("select", { id: id });
  }

  page.learn({
    select: function (id) { if (!(state.picked === id && state.carded)) pick(id, false); },
    open: function (id) { pick(id, true); },
    setCard: function (details) { state.cards.set(details.id, details); if (state.picked === details.id && state.carded) pick(details.id, true); },
    forgetCards: function () { state.cards.clear(); },
    repick: function (id) { if (id || state.picked) pick(id, state.picked === id && state.carded); },
  });
  page.clicked = clicked;
  page.onDraw(function () { if (state.picked) pick(state.picked, state.carded); });
  map.on("popupopen", function (event) { const cross = event.popup.getElement().querySelector(".leaflet-popup-close-button"); if (cross) cross.setAttribute("aria-label", say().close); });
  map.on("popupclose", function () { state.carded = false; });
})(window.scoutPage);
