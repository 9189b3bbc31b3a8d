"""Words by what they add to a name: nothing, a little, the contrary, or how many."""

from __future__ import annotations

_STOP = """
    a an the this that these those and or but so as at by for from in into of on onto to with within than then
    is are was were be been being am do does did done has have had having it its they them their there he she
    his her we us our you your i my me which who whom whose what when where will would shall should can could
    may might must ought also very just some any such indeed because if while about how why whether whatever
    whichever whoever although though unless until since during upon over under between among through across
    per via too both either each every all same other others else own again here however moreover furthermore
    therefore thus hence yet still already now even really actually simply quite rather perhaps maybe
    probably certainly clearly obviously especially particularly usually generally often always sometimes
    der das den dem des ein eine einen einem einer eines und oder ist sind war waren wird werden im am zu zum
    zur mit von vom auf aus bei als auch dass daß sich es sie er wir ihr man hat haben kann können
    le la les un une des du de et ou est sont comme dans sur au aux que qui ce cette ces il elle ils elles on ne
    par pour avec plus se sa son ses leur leurs été être a ont peut
    el los las una unos unas y o es son del al en lo por para con se su sus ha han ser está están como
    il lo gli uno di che dei della delle nel nella sono è
    и в во на что это как к с со по из за у от для о об же бы а но или то все они он она мы вы я их его её
    был была были быть есть من في على إلى أن
"""

_LIGHT = """
    make makes made making uses used using get gets got take takes took give gives gave come comes came
    let lets letting keep keeps keeping kept put go goes become becomes became seem seems appear appears
    turn turns tend tends
    say says said claim claims claimed argue argues argued think thinks believe believes held ruled show shows
    showed shown find finds found mean means meant according
    lot lots great deal much many more most least several way ways thing things kind kinds sort
    fact idea true large small big new recent recently soon today mainly mostly largely entirely
    completely mere merely highly easily substantially evenly reasonably wholly purely
    out up off down back like including
    first second third next before after against toward towards around near
"""

_DENIALS = """
    not no never none nobody nothing nowhere neither nor cannot without
    nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne
    pas non jamais rien aucun aucune sans nunca jamás nada nadie ningún ninguna
    nessun nessuno nessuna niente niet geen não nem не нет ни никогда никто ничего без
    नहीं न मत لا ليس ليست لم لن غير بدون
"""

_RESTRICTING = """
    only solely exclusively less fewer few hardly barely scarcely rarely seldom
    nur kaum wenig weniger selten seulement moins peu sólo solo menos только мало
"""

_NUMBERS = """
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds
    thousand thousands million millions billion billions trillion half third quarter
"""

_AUXILIARIES = """
    is are was were can could should must may might will would has have had does do did cannot
"""

_REPORTING = """
    say says said claim claims claimed argue argues argued think thinks believe believes held ruled show shows
    showed find finds found know knows mean means suggest suggests prove proves idea fact view
"""

_LEADING = """
    if even although though while when whenever where because since unless until after before as given despite
    in by for on at under with from during according like unlike whatever once to among between of
"""

_TRAILING = "because unless if when whenever while although though whereas since"

STOP = frozenset(_STOP.split())
"""Words that tell nothing about what a text says."""
LIGHT = frozenset(_LIGHT.split())
"""Words that tell little: they are taken where there are too few others."""
DENIALS = frozenset(_DENIALS.split())
"""Words without which a text would say the contrary."""
BINDING = DENIALS | frozenset(_RESTRICTING.split())
"""Words that deny or restrict the one that follows, which would say something else without them."""
BESIDE = (BINDING - DENIALS) | frozenset(["without", "ohne", "sans", "без", "بدون", "neither", "nor"])
"""Those of them that deny or restrict a part of what a text says, and not it."""
NUMBERS = frozenset(_NUMBERS.split())

AUXILIARIES = frozenset(_AUXILIARIES.split())
RELATIVES = frozenset(["that", "which", "who", "whom", "whose"])
REPORTING = frozenset(_REPORTING.split())
"""After these ``that`` begins what is said, and nothing that could be passed by."""
LEADING = frozenset(_LEADING.split())
"""A text that begins with one of these says what it says behind the first comma."""
TRAILING = frozenset(_TRAILING.split())
"""What follows one of these is a condition or a reason, and not what a text says."""
