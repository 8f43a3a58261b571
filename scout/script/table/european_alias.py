"""What crews write above a column in German, French, Spanish, Italian and Portuguese."""

from __future__ import annotations

from scout.domain.column import Field

EUROPEAN: dict[Field, str] = {
    Field.NUMBER: ("bild bildnr bildnummer szene szenennr scène secuencia escena esc scena cena"),
    Field.EPISODE: "folge folgennr épisode episodio episódio capítulo",
    Field.INT_EXT: (
        "ia extint intest innenaussen intérieurextérieur interiorexterior internoesterno"
    ),
    Field.TIME: (
        "tn tagnacht tageszeit lichtstimmung jn journuit effet dianoche díanoche giornonotte "
        "dianoite"
    ),
    Field.PLACE: "motiv dekor décor décors decorado ambiente cenário",
    Field.SUB_PLACE: "untermotiv teilmotiv sousdécor",
    Field.REAL_PLACE: (
        "drehort lieudetournage localización locación locaciones locação luogodiripresa"
    ),
    Field.PAGES: "seiten seitenzahl páginas pagine",
    Field.RUNNING: "vorstoppzeit vorstopp minutage duración durata duração",
    Field.CAST: (
        "rollen darsteller figuren rôles personnages comédiens personajes reparto elenco "
        "personaggi personagens"
    ),
    Field.EXTRAS: "komparsen kleindarsteller figuration figurants figuración comparse figuração",
    Field.SYNOPSIS: "inhalt kurzinhalt handlung résumé sinopsis resumen sinossi riassunto resumo",
    Field.PLANNED: "drehtag drehdatum jourdetournage díaderodaje giornodiripresa",
    Field.UNUSED: (
        "bemerkung bemerkungen anmerkungen requisiten kostüm maske fahrzeuge remarques accessoires "
        "observaciones utilería vestuario osservazioni observações"
    ),
}
EUROPEAN_WEAK: dict[Field, str] = {
    Field.NUMBER: "nr lfdnr núm",
    Field.PLACE: "ort lieu lugar luogo",
    Field.TIME: "zeit hora ora",
}
