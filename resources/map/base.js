/* What lies under everything: the built-in drawing, or tiles from a file or, switched on, a host. */
"use strict";
(function (page) {
  const { map, state, element } = page;
  let tiles = [], credit = "", failed = false;

  function escaped(text) { return element("span", "", text).innerHTML; }
  function setBase(base) {
    tiles.forEach(function (layer) { layer.remove(); });
    if (credit) map.attributionControl.removeAttribution(credit);
    tiles = [];
    credit = "";
    failed = false;
    state.base = base;
    if (base) {
      credit = escaped(base.attribution);
      if (credit) map.attributionControl.addAttribution(credit);
      tiles = base.urls.map(function (url) { return L.tileLayer(url, { minNativeZoom: base.least_zoom, maxNativeZoom: base.most_zoom, maxZoom: 19, minZoom: 1 }); });
      tiles.forEach(function (layer) {
        layer.on("tileerror", function () { if (!failed) { failed = true; page.send("untiled", {}); } });
        layer.addTo(map);
      });
    }
    page.drawGround();
  }
  page.learn({ setBase: setBase });
})(window.scoutPage);
