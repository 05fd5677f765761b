/**
 * Findings about contours (src/quality).
 * English templates, and what they say in German.
 */
export const contourFindings: Record<string, string> = {
  'The mass of {kidneys} is missing, and pictures of the CT may be: the viewer has dropped some CT images from its memory, or does not say whether they are in Hounsfield units.':
    'Die Masse {kidneys} fehlt, CT-Ansichten womöglich auch: Der Viewer hat CT-Bilder aus dem Speicher entfernt oder nennt ihre Einheit (Hounsfield) nicht.',
  'Run "Auto-contour kidneys" again; if it stays so, look at RescaleSlope and RescaleIntercept of the CT.':
    '„Nieren automatisch konturieren“ erneut ausführen; wenn es so bleibt, RescaleSlope und RescaleIntercept der CT prüfen.',
  '{kidney}: {mm} mm lower than its usual place.': '{kidney}: {mm} mm tiefer als üblich.',
  '{kidney}: {mm} mm higher than its usual place.': '{kidney}: {mm} mm höher als üblich.',
  'Check that it is a kidney: a low or pelvic kidney, a transplant, or bowel.':
    'Prüfen, ob es eine Niere ist: tiefe Niere oder Beckenniere, Transplantat oder Darm.',
  'Check that it is a kidney and not spleen, liver, stomach or adrenal gland.':
    'Prüfen, ob es eine Niere ist und nicht Milz, Leber, Magen oder Nebenniere.',
  "The sides may be exchanged: by the image's header {seen}.":
    'Die Seiten könnten vertauscht sein: Nach dem Bild-Header {seen}.',
  '{a}, and {b}, and {c}': '{a}, {b}, und {c}',
  '{a}, and {b}': '{a}, und {b}',
  'the liver seems to lie on the left (solid tissue: {left} ml left of the spine, {right} ml right of it)':
    'scheint die Leber links zu liegen (solides Gewebe: {left} ml links der Wirbelsäule, {right} ml rechts davon)',
  'the liver seems to lie below the kidneys (solid tissue: {below} ml below them, {above} ml above)':
    'scheint die Leber unterhalb der Nieren zu liegen (solides Gewebe: {below} ml unterhalb, {above} ml oberhalb)',
  "the spine lies {mm} mm in front of the body's middle":
    'liegt die Wirbelsäule {mm} mm vor der Körpermitte',
  'the lungs ({ml} ml in view) lie below the kidneys':
    'liegen die Lungen ({ml} ml im Bild) unterhalb der Nieren',
  'Confirm right and left against another image of the patient before using any number. An export may have mirrored the pixels or lost how the patient lay; situs inversus looks like this too.':
    'Rechts und links an einem anderen Bild des Patienten bestätigen, bevor eine Zahl verwendet wird. Ein Export kann die Bilder gespiegelt oder die Lagerung verloren haben; auch ein Situs inversus sieht so aus.',
  'The two contours come within {mm} mm of each other.':
    'Beide Konturen kommen sich bis auf {mm} mm nahe.',
  'Look for a horseshoe kidney: the bridge belongs to neither side, and the volumes and doses per side depend on where it is cut. Else correct the contours.':
    'Nach einer Hufeisenniere suchen: Die Brücke gehört zu keiner Seite, und Volumen und Dosis je Seite hängen davon ab, wo geteilt wird. Sonst die Konturen korrigieren.',
  '{kidney}: {ml} ml of the contour cross the middle of the spine.':
    '{kidney}: {ml} ml der Kontur überschreiten die Mitte der Wirbelsäule.',
  'Look for a horseshoe kidney, or a leak into bowel or vessels in front of the spine.':
    'Nach einer Hufeisenniere suchen oder nach einem Überlaufen in Darm oder Gefäße vor der Wirbelsäule.',
  '{kidney}: reaches the {edges} of the scan or to within {mm} mm, so part of it may not have been imaged.':
    '{kidney}: reicht bis zum {edges} der Aufnahme oder bis auf {mm} mm heran, ein Teil ist vielleicht nicht abgebildet.',
  'Do not use its volume; its mean dose is that of the imaged part.':
    'Volumen nicht verwenden; die mittlere Dosis ist die des abgebildeten Teils.',
  '{kidney}: at least {ml} ml of water density (mean {hu} HU) in the renal sinus: a wide renal pelvis or a cyst.':
    '{kidney}: mindestens {ml} ml mit Wasserdichte (Mittel {hu} HU) im Nierensinus: weites Nierenbecken oder Zyste.',
  'The contour includes the sinus: take the fluid out, or its activity and mass count as kidney.':
    'Die Kontur schließt den Sinus ein: Flüssigkeit herausnehmen, sonst zählen ihre Aktivität und Masse zur Niere.',
  'Check that the contour leaves the fluid out; activity in the urine may spill into the dose.':
    'Prüfen, ob die Kontur die Flüssigkeit auslässt; Aktivität im Urin kann in die Dosis einstreuen.',
  '{kidney}: {pieces}, {ml} ml, removed.': '{kidney}: {pieces}, {ml} ml, entfernt.',
  '1 detached piece': '1 abgetrenntes Stück',
  '{count} detached pieces': '{count} abgetrennte Stücke',
  'If the kidney is truly divided, add the piece with the brush.':
    'Ist die Niere wirklich geteilt, das Stück mit dem Pinsel hinzufügen.',
  'The CT is contrast-enhanced (kidney tissue {hu} HU, about 30 without contrast); the phase is not known, and parts of a kidney differ by {difference} HU as cortex and medulla do early on.':
    'CT mit Kontrastmittel (Nierengewebe {hu} HU, ohne etwa 30); die Phase ist nicht bekannt, und Teile einer Niere unterscheiden sich um {difference} HU wie Rinde und Mark in der frühen Phase.',
  'The CT is contrast-enhanced (kidney tissue {hu} HU, about 30 without contrast); the phase is not known.':
    'CT mit Kontrastmittel (Nierengewebe {hu} HU, ohne etwa 30); die Phase ist nicht bekannt.',
  'Check that the contours include the medulla and leave bright vessels and the renal pelvis out.':
    'Prüfen, ob die Konturen das Mark einschließen und helle Gefäße und das Nierenbecken auslassen.',
  'Check that the contours leave vessels and a bright renal pelvis out.':
    'Prüfen, ob die Konturen Gefäße und ein helles Nierenbecken auslassen.',
  'less than 0.1': 'weniger als 0,1',
  'Metal or very dense contrast medium near the kidneys: {ml} ml above 2500 HU (up to {hu}).':
    'Metall oder sehr dichtes Kontrastmittel nahe den Nieren: {ml} ml über 2500 HU (bis {hu}).',
  'Check the contours where streaks cross the kidneys; the attenuation-corrected SPECT may be wrong there, too.':
    'Konturen prüfen, wo Streifen die Nieren kreuzen; auch die schwächungskorrigierte SPECT kann dort falsch sein.',
  '{kidney}: not found. The other kidney is large ({ml} ml), as a single one often is.':
    '{kidney}: nicht gefunden. Die andere Niere ist groß ({ml} ml), wie oft bei einer Einzelniere.',
  '{kidney}: not found.': '{kidney}: nicht gefunden.',
  'Confirm that it is absent (or outside the scan), or draw it with the brush.':
    'Bestätigen, dass sie fehlt (oder außerhalb der Aufnahme liegt), oder mit dem Pinsel einzeichnen.',
  '{kidney}: not found; {percent} % of the place where it would lie is in the scan.':
    '{kidney}: nicht gefunden; {percent} % ihrer erwarteten Lage sind abgebildet.',
  'It lies outside the scan, or is absent: no dose can be given for it from this CT.':
    'Sie liegt außerhalb der Aufnahme oder fehlt: Aus dieser CT lässt sich für sie keine Dosis angeben.',
  '{kidney}: not found; only {percent} % of the place where it would lie is in the scan. The other kidney is large ({ml} ml), as a single one often is.':
    '{kidney}: nicht gefunden; nur {percent} % ihrer erwarteten Lage sind abgebildet. Die andere Niere ist groß ({ml} ml), wie oft bei einer Einzelniere.',
  '{kidney}: not found; only {percent} % of the place where it would lie is in the scan.':
    '{kidney}: nicht gefunden; nur {percent} % ihrer erwarteten Lage sind abgebildet.',
  'Look at the edge of the scan: what is imaged of it can be drawn with the brush, but its volume is not whole.':
    'Den Rand der Aufnahme ansehen: Was abgebildet ist, lässt sich mit dem Pinsel einzeichnen, aber das Volumen ist nicht vollständig.',
  '{kidney}: not found, although the scan shows the place where it would lie. The other kidney is large ({ml} ml), as a single one often is.':
    '{kidney}: nicht gefunden, obwohl ihre erwartete Lage abgebildet ist. Die andere Niere ist groß ({ml} ml), wie oft bei einer Einzelniere.',
  '{kidney}: not found, although the scan shows the place where it would lie.':
    '{kidney}: nicht gefunden, obwohl ihre erwartete Lage abgebildet ist.',
  'Confirm that it is absent or shrunken; the pelvis was searched as far as the scan shows it. Draw it with the brush if it is there.':
    'Bestätigen, dass sie fehlt oder geschrumpft ist; das Becken wurde durchsucht, soweit die Aufnahme es zeigt. Mit dem Pinsel einzeichnen, wenn sie da ist.',
  "{kidney}: the network was undecided over {ml} ml near the border, {percent} % of the contour's volume.":
    '{kidney}: Das Netz war sich über {ml} ml nahe der Grenze unsicher, {percent} % des Konturvolumens.',
  'Check the border against the images.': 'Die Grenze an den Bildern prüfen.',
  'The CT is very noisy: {hu} HU in the kidneys after averaging over 3 mm.':
    'Die CT rauscht stark: {hu} HU in den Nieren nach Mittelung über 3 mm.',
  'Check the borders towards liver, spleen and muscle, which differ by less than that.':
    'Grenzen zu Leber, Milz und Muskel prüfen, die sich um weniger unterscheiden.',
  'The {larger} kidney is {ratio} times as large as the {smaller} one ({ml} and {otherMl} ml).':
    'Die {larger} Niere ist {ratio}-mal so groß wie die {smaller} ({ml} und {otherMl} ml).',
  'Check both contours: a leak into a neighbour or a missed part looks like this.':
    'Beide Konturen prüfen: Ein Überlaufen ins Nachbarorgan oder ein fehlender Teil sieht so aus.',
  'The place of the kidneys was not checked against the bones: the reference anatomy (reference-anatomy.bin) is missing.':
    'Die Lage der Nieren wurde nicht an den Knochen geprüft: Die Referenzanatomie (reference-anatomy.bin) fehlt.',
  'Copy the models folder of this release again and contour again; until then, check on a coronal view that both contours lie on the kidneys.':
    'Den Ordner models dieser Version erneut kopieren und neu konturieren; bis dahin in koronaler Ansicht prüfen, ob beide Konturen auf den Nieren liegen.',
  'The place of the kidneys was not checked against the bones: the scan shows less than 15 ml of bone.':
    'Die Lage der Nieren wurde nicht an den Knochen geprüft: Die Aufnahme zeigt weniger als 15 ml Knochen.',
  'Check that this is the right series, and on a coronal view that both contours lie on the kidneys.':
    'Prüfen, ob es die richtige Serie ist, und in koronaler Ansicht, ob beide Konturen auf den Nieren liegen.',
  'The right contour lies to the left of the left one.':
    'Die rechte Kontur liegt links von der linken.',
  'Check the sides; situs inversus or a contour in the wrong organ looks like this.':
    'Seiten prüfen; ein Situs inversus oder eine Kontur im falschen Organ sieht so aus.',
  '{kidney}: {percent} % of the contour lies on the other side of the spine.':
    '{kidney}: {percent} % der Kontur liegen auf der anderen Seite der Wirbelsäule.',
  'Check which kidney it is; crossed ectopia or a contour in the wrong organ looks like this.':
    'Prüfen, welche Niere es ist; eine gekreuzte Ektopie oder eine Kontur im falschen Organ sieht so aus.',
  'The network took the right kidney for the left; the sides were exchanged by their position.':
    'Das Netz hielt die rechte Niere für die linke; die Seiten wurden nach ihrer Lage getauscht.',
  'Confirm which is the right kidney; situs inversus looks like this.':
    'Bestätigen, welche die rechte Niere ist; ein Situs inversus sieht so aus.',
  "{kidney}: {ml} ml at the network's first look, {closeMl} ml at the closer one.":
    '{kidney}: {ml} ml beim ersten Blick des Netzes, {closeMl} ml beim genaueren.',
  'Check the contour on every slice for missed or added parts.':
    'Die Kontur auf jeder Schicht auf fehlende oder zu viele Teile prüfen.',
  '{kidney}: median {hu} HU inside the contour; kidney tissue has about 30.':
    '{kidney}: Median {hu} HU in der Kontur; Nierengewebe hat etwa 30.',
  'Look for a polycystic or water-filled kidney, or a contour in fat or bowel; check also that the CT is in HU.':
    'Nach Zystenniere oder Wassersackniere suchen oder nach einer Kontur in Fett oder Darm; auch prüfen, ob die CT in HU vorliegt.',
  '{kidney}: reaches the {edges} of the region that the network looked at.':
    '{kidney}: reicht bis zum {edges} des Bereichs, den das Netz betrachtet hat.',
  'Check its poles and outer border, and complete the contour with the brush.':
    'Pole und Außenrand prüfen und die Kontur mit dem Pinsel ergänzen.',
  '{kidney}: at least {ml} ml of water density (mean {hu} HU) inside the contour, {percent} % of its volume: likely a cyst.':
    '{kidney}: mindestens {ml} ml mit Wasserdichte (Mittel {hu} HU) in der Kontur, {percent} % ihres Volumens: wahrscheinlich eine Zyste.',
  'Take it out with the brush if the dose is to be that of the kidney tissue.':
    'Mit dem Pinsel herausnehmen, wenn die Dosis die des Nierengewebes sein soll.',
  '{kidney}: at least {ml} ml of water density (mean {hu} HU) against the contour: likely a cyst, else bowel, gallbladder or free fluid.':
    '{kidney}: mindestens {ml} ml mit Wasserdichte (Mittel {hu} HU) an der Kontur: wahrscheinlich eine Zyste, sonst Darm, Gallenblase oder freie Flüssigkeit.',
  'Check that the contour follows the kidney tissue there.':
    'Prüfen, ob die Kontur dort dem Nierengewebe folgt.',
  '{kidney}: {pieces}, {ml} ml, not connected to the rest.':
    '{kidney}: {pieces}, {ml} ml, ohne Verbindung zum Rest.',
  '1 piece': '1 Stück',
  '{count} pieces': '{count} Stücke',
  'Erase them if they are stray strokes; they count in volume and dose.':
    'Löschen, wenn es versehentliche Striche sind; sie zählen zu Volumen und Dosis.',
  '{kidney}: {ml} ml, outside the usual {lowest}-{highest} ml.':
    '{kidney}: {ml} ml, außerhalb der üblichen {lowest}–{highest} ml.',
  'Check the contour on every slice: a missed part or a shrunken kidney looks like this.':
    'Die Kontur auf jeder Schicht prüfen: Ein fehlender Teil oder eine Schrumpfniere sieht so aus.',
  'Check the contour on every slice: a leak, cysts, a wide renal pelvis or a tumour look like this.':
    'Die Kontur auf jeder Schicht prüfen: Überlaufen, Zysten, ein weites Nierenbecken oder ein Tumor sehen so aus.',
  'The {side} kidney lies {mm} mm lower than the other one (by their centres).':
    'Die {side} Niere liegt {mm} mm tiefer als die andere (nach ihren Mittelpunkten).',
  'Check both: a low kidney, a contour in another organ or a missed pole looks like this.':
    'Beide prüfen: Eine tiefe Niere, eine Kontur in einem anderen Organ oder ein fehlender Pol sieht so aus.',
  'Check that the images are the original CT in Hounsfield units; mass and dose depend on it.':
    'Prüfen, ob die Bilder die Original-CT in Hounsfield-Einheiten sind; Masse und Dosis hängen davon ab.',
  '{kidney}: streaks across it, {hu} HU in one direction and {otherHu} in the other.':
    '{kidney}: Streifen darin, {hu} HU in einer Richtung und {otherHu} in der anderen.',
  'Check the border where the streaks cross it (arms beside the body and metal cause them).':
    'Die Grenze prüfen, wo Streifen sie kreuzen (Arme neben dem Körper und Metall verursachen sie).',
  "The CT's slices are {mm} mm apart; the network was made for 5 mm or less.":
    'Der Schichtabstand der CT beträgt {mm} mm; das Netz ist für höchstens 5 mm gemacht.',
  'Check upper and lower poles; use a thinner reconstruction if there is one.':
    'Oberen und unteren Pol prüfen; eine dünnere Rekonstruktion verwenden, wenn es eine gibt.',
  'Check the border towards {organ}, muscle and bowel on every slice.':
    'Die Grenze zu {organ}, Muskel und Darm auf jeder Schicht prüfen.',
  '{kidney}: {a}; {b}; {c}.': '{kidney}: {a}; {b}; {c}.',
  '{kidney}: {a}; {b}.': '{kidney}: {a}; {b}.',
  '{kidney}: over {area} cm2 the tissue outside the contour looks like the kidney, without fat between.':
    '{kidney}: über {area} cm² sieht das Gewebe außerhalb der Kontur wie Niere aus, ohne Fett dazwischen.',
  '{kidney}: its form is ragged or has arms (it fills {percent} % of an ellipsoid of its extent; kidneys at least {least} %).':
    '{kidney}: die Form ist zerklüftet oder hat Ausläufer (füllt {percent} % eines Ellipsoids ihrer Ausdehnung; Nieren mindestens {least} %).',
  '{kidney}: it is {ratio} times as long as wide (kidneys at most {most}).':
    '{kidney}: sie ist {ratio}-mal so lang wie breit (Nieren höchstens {most}).',
  'over {area} cm2 the tissue outside the contour looks like the kidney, without fat between':
    'über {area} cm² sieht das Gewebe außerhalb der Kontur wie Niere aus, ohne Fett dazwischen',
  'its form is ragged or has arms (it fills {percent} % of an ellipsoid of its extent; kidneys at least {least} %)':
    'die Form ist zerklüftet oder hat Ausläufer (füllt {percent} % eines Ellipsoids ihrer Ausdehnung; Nieren mindestens {least} %)',
  'it is {ratio} times as long as wide (kidneys at most {most})':
    'sie ist {ratio}-mal so lang wie breit (Nieren höchstens {most})',
  'The alignment to the reference anatomy is unsure: bones overlap by {percent} %.':
    'Die Ausrichtung an der Referenzanatomie ist unsicher: Die Knochen überlappen zu {percent} %.',
  'The alignment to the reference anatomy is unsure: bones overlap by {percent} %, and near the kidneys they fit nearly as well ({margin} less, of 1) {mm} mm higher.':
    'Die Ausrichtung an der Referenzanatomie ist unsicher: Die Knochen überlappen zu {percent} %, und nahe den Nieren passen sie {mm} mm höher fast ebenso gut ({margin} weniger, von 1).',
  'The alignment to the reference anatomy is unsure: bones overlap by {percent} %, and near the kidneys they fit nearly as well ({margin} less, of 1) {mm} mm lower.':
    'Die Ausrichtung an der Referenzanatomie ist unsicher: Die Knochen überlappen zu {percent} %, und nahe den Nieren passen sie {mm} mm tiefer fast ebenso gut ({margin} weniger, von 1).',
  'The alignment to the reference anatomy is unsure: bones overlap by {percent} %, and near the kidneys they fit as well {mm} mm higher.':
    'Die Ausrichtung an der Referenzanatomie ist unsicher: Die Knochen überlappen zu {percent} %, und nahe den Nieren passen sie {mm} mm höher ebenso gut.',
  'The alignment to the reference anatomy is unsure: bones overlap by {percent} %, and near the kidneys they fit as well {mm} mm lower.':
    'Die Ausrichtung an der Referenzanatomie ist unsicher: Die Knochen überlappen zu {percent} %, und nahe den Nieren passen sie {mm} mm tiefer ebenso gut.',
  'The alignment to the reference anatomy is unsure: bones overlap by {percent} %, and a place {mm} mm away fits nearly as well ({margin} less, of 1).':
    'Die Ausrichtung an der Referenzanatomie ist unsicher: Die Knochen überlappen zu {percent} %, und eine Lage {mm} mm entfernt passt fast ebenso gut ({margin} weniger, von 1).',
  'Check on a coronal view that both contours lie on the kidneys and that nothing is cut off.':
    'In koronaler Ansicht prüfen, ob beide Konturen auf den Nieren liegen und nichts abgeschnitten ist.',
  'Check the CT series against its original before using the contours.':
    'Die CT-Serie mit ihrem Original vergleichen, bevor die Konturen verwendet werden.',
};
