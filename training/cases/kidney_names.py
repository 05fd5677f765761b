"""Which ROIs are kidneys, by name: the same rule as src/dicom/rtstruct/findKidneyRois.ts."""

from __future__ import annotations

import re
import unicodedata

KIDNEY = re.compile(
    r"(kidneys?|nieren?|nier|reins?|rinon(?:es)?|renal|rene|reni?|rins?|rim|njure|nyre|nerka|ledvina|munuainen"
    r"|почк[аи]|腎臓?|肾脏?)"
)
RIGHT = re.compile(
    r"(r|rt|rgt|right|rechts|rechte[rns]?|re|droite?|dx|dex|dext|dexter|dextra|destr[oa]|derech[oa]|der|dcho"
    r"|dcha|direit[oa]|dir|hoger|hogra|hoyre|oikea|prawa|prava|правая|右)"
)
LEFT = re.compile(
    r"(l|lt|lft|left|links|linke[rns]?|li|gauche|sx|sin|sinister|sinistr[oa]|izquierd[oa]|izq|izda|izdo"
    r"|esquerd[oa]|esq|vanster|vanstra|venstre|vasen|lewa|leva|левая|左)"
)
#: Single letters are sides in French, Spanish, Italian and Portuguese only.
ROMANCE = re.compile(r"(rein|rinon|rene|rim)")
BOTH = re.compile(
    r"(kidneys|nieren|reins|rinones|reni|rins|both|bilat|bilateral|bilaterally|total|combined|b|lr|rl|почки)"
)
#: Words that make a name mean less, more or other than the kidney itself.
OTHER_THING = re.compile(
    r"(cortex|cortical|medulla|pelvis|hilum|hilus|sinus|cyst|cysts|zyste|tumou?r|lesion|mass|stone|ptv|ctv|gtv"
    r"|itv|prv|ring|margin|exp|expanded|minus|sub|not|without|avoid|opt|dose|iso|adrenal|artery|vein|bed|fossa)"
)
#: Words that say nothing about what the structure is.
NEUTRAL = re.compile(
    r"(\d+|structure|organ|oar|manual|auto|ai|gt|ref|reference|final|contour|seg|roi|ct|v\d+|z|x)"
)


def find_kidney_rois(names: dict[int, str]) -> dict[str, int]:
    """
    ROI numbers by side, 'R' and 'L', out of ROI names by number. The plainest name wins a side.

    Raises ValueError where several names claim a side equally or a kidney's side is not told while a side is
    still open: a training must not guess.
    """
    judged = [(number, name, *verdict) for number, name in names.items() if (verdict := _judge(name))]
    found: dict[str, int] = {}
    unclear = [name for _, name, side, _ in judged if side is None]
    for side in ("R", "L"):
        claims = [(rank, number, name) for number, name, s, rank in judged if s == side]
        best = [claim for claim in claims if claim[0] == min(claims)[0]]
        if len(best) > 1:
            raise ValueError(f"several ROIs are the kidney {side}: {', '.join(name for *_, name in best)}")
        if best:
            found[side] = best[0][1]
    if len(found) < 2 and unclear:
        raise ValueError(f"the side of these ROIs is not told: {', '.join(unclear)}")
    return found


def _judge(name: str) -> tuple[str | None, int] | None:
    """Side (None: not told) and rank (0: nothing but kidney and side); None where it is no whole kidney."""
    words = _words(name)
    at, match = next(((n, m) for n, word in enumerate(words) if (m := KIDNEY.search(word))), (0, None))
    if match is None or any(OTHER_THING.fullmatch(word) for word in words):
        return None
    kidney = match[0]
    rest = [part for part in (words[at][: match.start()], words[at][match.end() :]) if part]
    if any(not (RIGHT.fullmatch(w) or LEFT.fullmatch(w) or NEUTRAL.fullmatch(w)) for w in rest):
        return None
    others = [*words[:at], *rest, *words[at + 1 :]]
    romance = bool(ROMANCE.fullmatch(kidney))
    right = [w for w in others if RIGHT.fullmatch(w) or (romance and w == "d")]
    left = [w for w in others if LEFT.fullmatch(w) or (romance and w in "gise" and len(w) == 1)]
    unknown = [w for w in others if w not in right and w not in left]
    rank = 0 if not unknown else 1 if all(NEUTRAL.fullmatch(w) for w in unknown) else 2
    if BOTH.fullmatch(kidney) or any(BOTH.fullmatch(w) for w in others) or bool(right) == bool(left):
        return None, rank
    return ("R" if right else "L"), rank


def _words(name: str) -> list[str]:
    plain = "".join(
        c for c in unicodedata.normalize("NFD", name) if not unicodedata.category(c).startswith("M")
    )
    plain = re.sub(r"([a-z])([A-Z])", r"\1 \2", plain.replace("ø", "o"))
    plain = re.sub(r"([左右])", r" \1 ", plain).lower()
    return [word for word in re.split(r"[\W_]+", plain) if word]
