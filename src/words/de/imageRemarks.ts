/**
 * Remarks of the readers of images (src/dicom, src/plausibility).
 * English templates, and what they say in German.
 */
export const imageRemarks: Record<string, string> = {
  'A localizer (scout view) in the series was left out.':
    'Eine Übersichtsaufnahme in der Serie wurde weggelassen.',
  'The gantry was tilted by {degrees} degrees, but the images are stacked straight: they are taken as resampled.':
    'Die Gantry war um {degrees} Grad gekippt, die Bilder sind aber gerade gestapelt: Sie gelten als umgerechnet.',
  'The images were compressed with loss; their Hounsfield units are not exact.':
    'Die Bilder wurden verlustbehaftet komprimiert; ihre Hounsfield-Werte sind nicht exakt.',
  'The images do not name their unit; their values are taken as Hounsfield units.':
    'Die Bilder nennen ihre Einheit nicht; ihre Werte gelten als Hounsfield-Einheiten.',
  'PatientOrientation is {orientation} in {count} of {total} images, the opposite of ImageOrientationPatient: left and right may be exchanged. ImageOrientationPatient was used.':
    'PatientOrientation ist {orientation} in {count} von {total} Bildern, das Gegenteil von ImageOrientationPatient: Links und rechts könnten vertauscht sein. ImageOrientationPatient wurde verwendet.',
  'The pixels are not square ({x} x {y} mm), as a scanner makes them: check that lengths in both directions are right.':
    'Die Pixel sind nicht quadratisch ({x} x {y} mm) wie die eines Scanners: Prüfen, ob Längen in beiden Richtungen stimmen.',
  'SpacingBetweenSlices says {stated} mm, but the images lie {mm} mm apart by their positions, which were used: images may be missing, or the positions altered.':
    'SpacingBetweenSlices nennt {stated} mm, nach ihren Positionen liegen die Bilder aber {mm} mm auseinander, was verwendet wurde: Bilder könnten fehlen oder Positionen verändert sein.',
  'SliceThickness is {stated} mm, but the images lie {mm} mm apart by their positions, which were used: check that volumes and lengths are right.':
    'SliceThickness ist {stated} mm, nach ihren Positionen liegen die Bilder aber {mm} mm auseinander, was verwendet wurde: Prüfen, ob Volumina und Längen stimmen.',
  'The images were acquired over {hours} hours by their acquisition dates and times: they may be of several scans.':
    'Die Bilder wurden nach ihren Aufnahmezeiten über {hours} Stunden aufgenommen: Sie könnten zu mehreren Aufnahmen gehören.',
  'NumberOfSlices says {announced}, but {count} images are there.':
    'NumberOfSlices nennt {announced}, es sind aber {count} Bilder da.',
  'ImagesInAcquisition says {announced}, but {count} images are there: images at an end may be missing, or belong to another reconstruction.':
    'ImagesInAcquisition nennt {announced}, es sind aber {count} Bilder da: An einem Ende könnten Bilder fehlen oder zu einer anderen Rekonstruktion gehören.',
  'ImagesInAcquisition says {announced} for acquisition {number}, but {count} images are there: images at an end may be missing, or belong to another reconstruction.':
    'ImagesInAcquisition nennt {announced} für Aufnahme {number}, es sind aber {count} Bilder da: An einem Ende könnten Bilder fehlen oder zu einer anderen Rekonstruktion gehören.',
  'Each InstanceNumber stands {times} times, as if {series} series were in one; their images lie evenly and were taken as one.':
    'Jede InstanceNumber kommt {times}-mal vor, als wären {series} Serien in einer; ihre Bilder liegen gleichmäßig und gelten als eine.',
  'The lowest InstanceNumber is {first}: images before it, at an end of the scan, are not here or were numbered otherwise.':
    'Die niedrigste InstanceNumber ist {first}: Bilder davor, an einem Ende der Aufnahme, fehlen hier oder wurden anders nummeriert.',
  'The InstanceNumbers go in steps of {step}: only every {nth} image seems to be here.':
    'Die InstanceNumbers gehen in Schritten von {step}: Nur jedes {nth} Bild scheint da zu sein.',
  second: 'zweite',
  'Objects in the series that are no CT images were left out: {list}.':
    'Objekte der Serie, die keine CT-Bilder sind, wurden weggelassen: {list}.',
  'Acquisition {label} was chosen ({description}), without {images} of {others} in the same series.':
    'Aufnahme {label} wurde gewählt ({description}), ohne {images} von {others} in derselben Serie.',
  '1 image': '1 Bild',
  '{count} images': '{count} Bilder',
  '1 other': '1 anderen',
  '{count} others': '{count} anderen',
  'The slice positions are rounded to {unit} mm; the images were taken as evenly spaced by {mm} mm, which fits every position within that rounding.':
    'Die Schichtpositionen sind auf {unit} mm gerundet; die Bilder gelten als gleichmäßig mit {mm} mm Abstand, was zu jeder Position innerhalb der Rundung passt.',
  'Peaks: {air}, {fat}, {softTissue}.': 'Maxima: {air}, {fat}, {softTissue}.',
  '{tissue} not found (usual: {usual})': '{tissue} nicht gefunden (üblich: {usual})',
  '{tissue} at {hu} (usual: {usual})': '{tissue} bei {hu} (üblich: {usual})',
  'RT Dose object': 'RT-Dose-Objekt',
  'NM image that names no unit': 'NM-Bild ohne Einheit',
  'no attribute with a unit': 'kein Attribut mit einer Einheit',
  'Real World Value Mapping in {unit} (UCUM)': 'Real World Value Mapping in {unit} (UCUM)',
  'Real World Value Mapping in {unit}': 'Real World Value Mapping in {unit}',
  'Units {unit}': 'Units {unit}',
  'The images name the radionuclide "{name}", which is not understood here.':
    'Die Bilder nennen das Radionuklid „{name}“, das hier nicht verstanden wird.',
  'The images name the radionuclide by a code that is not known here ({code}).':
    'Die Bilder nennen das Radionuklid durch einen hier unbekannten Code ({code}).',
  'The images do not name the radionuclide: {nuclide} was assumed ({statements}). For another nuclide the dose is wrong.':
    'Die Bilder nennen das Radionuklid nicht: {nuclide} wurde angenommen ({statements}). Für ein anderes Nuklid ist die Dosis falsch.',
  'The nuclide was taken as {nuclide}, and the images say otherwise: {statements}.':
    'Als Nuklid wurde {nuclide} angenommen, die Bilder sagen etwas anderes: {statements}.',
  'RadionuclideHalfLife reads {seconds} s, which looks like the half-life of {nuclide} in {unit}; the half-life of the literature was used.':
    'RadionuclideHalfLife ist {seconds} s, was wie die Halbwertszeit von {nuclide} in {unit} aussieht; die der Literatur wurde verwendet.',
  'RadionuclidePositronFraction is 1, which software writes by default; it was passed over.':
    'RadionuclidePositronFraction ist 1, wie Software es als Vorgabe schreibt; sie wurde übergangen.',
  "By their header the images are not corrected for attenuation, and were taken at the user's word; without it the dose is several times too low. {why}":
    'Nach ihrem Header sind die Bilder nicht schwächungskorrigiert und wurden auf Angabe des Benutzers verwendet; ohne Korrektur ist die Dosis um ein Mehrfaches zu niedrig. {why}',
  'The images do not say whether they are corrected for attenuation; without it the dose is several times too low.':
    'Die Bilder sagen nicht, ob sie schwächungskorrigiert sind; ohne Korrektur ist die Dosis um ein Mehrfaches zu niedrig.',
  'CorrectedImage is {corrected}, AttenuationCorrectionMethod is {method}.':
    'CorrectedImage ist {corrected}, AttenuationCorrectionMethod ist {method}.',
  'The images are not corrected for scatter (CorrectedImage {corrected}); the dose may read 10 to 30 % too high.':
    'Die Bilder sind nicht streukorrigiert (CorrectedImage {corrected}); die Dosis kann 10 bis 30 % zu hoch ausfallen.',
  empty: 'leer',
  missing: 'fehlt',
  'CorrectedImage ({corrected}) and AttenuationCorrectionMethod ({method}) contradict each other about attenuation.':
    'CorrectedImage ({corrected}) und AttenuationCorrectionMethod ({method}) widersprechen sich zur Schwächung.',
  'CorrectedImage ({corrected}) and ScatterCorrectionMethod ({method}) contradict each other about scatter.':
    'CorrectedImage ({corrected}) und ScatterCorrectionMethod ({method}) widersprechen sich zur Streuung.',
  'DecayCorrection reads "{value}", which the standard does not know; the values were taken as of the time of the scan.':
    'DecayCorrection ist „{value}“, was der Standard nicht kennt; die Werte gelten als die zur Zeit der Aufnahme.',
  'The images are decay-corrected (CorrectedImage DECY) but do not say to which time; the values were taken as of the time of the scan.':
    'Die Bilder sind zerfallskorrigiert (CorrectedImage DECY), nennen aber die Zeit nicht; die Werte gelten als die zur Zeit der Aufnahme.',
  'CorrectedImage says DECY and DecayCorrection NONE; the values were taken as of the time of the scan.':
    'CorrectedImage nennt DECY und DecayCorrection NONE; die Werte gelten als die zur Zeit der Aufnahme.',
  'DecayCorrection says ADMIN and CorrectedImage does not list DECY; the values were taken as decay-corrected to the administration.':
    'DecayCorrection nennt ADMIN, und CorrectedImage führt DECY nicht auf; die Werte gelten als auf die Applikation zerfallskorrigiert.',
  'DecayFactor {factor} shows a decay correction; if the values are of the administration, and not of the scan as DecayCorrection ({value}) says, the dose is {percent} % too high.':
    'DecayFactor {factor} zeigt eine Zerfallskorrektur; gelten die Werte für die Applikation und nicht für die Aufnahme, wie DecayCorrection ({value}) sagt, ist die Dosis {percent} % zu hoch.',
  'DecayFactor {factor} fits a correction over {hours} h; if the values are of the administration, and not of the scan as DecayCorrection ({value}) says, the dose is {percent} % too high.':
    'DecayFactor {factor} passt zu einer Korrektur über {hours} h; gelten die Werte für die Applikation und nicht für die Aufnahme, wie DecayCorrection ({value}) sagt, ist die Dosis {percent} % zu hoch.',
  'The series is named "{name}", as images without attenuation correction are; without it the dose is several times too low.':
    'Die Serie heißt „{name}“ wie Bilder ohne Schwächungskorrektur; ohne sie ist die Dosis um ein Mehrfaches zu niedrig.',
  'DecayCorrectionDateTime {time} lies {where}; the values were taken as of the scan. If they are of that time, {effect}.':
    'DecayCorrectionDateTime {time} liegt {where}; die Werte gelten als die der Aufnahme. Sind sie von jener Zeit, ist {effect}.',
  '{hours} h before the scan': '{hours} h vor der Aufnahme',
  '{hours} h after the scan': '{hours} h nach der Aufnahme',
  'the dose is wrong': 'die Dosis falsch',
  'the dose is {percent} % too high': 'die Dosis {percent} % zu hoch',
  'the dose is {percent} % too low': 'die Dosis {percent} % zu niedrig',
  'Slice {slices} of {count} does not fit its neighbours: it holds {times} times what they do. Its scale (RescaleSlope) may be wrong.':
    'Schicht {slices} von {count} passt nicht zu ihren Nachbarn: Sie enthält das {times}-Fache. Ihre Skalierung (RescaleSlope) ist vielleicht falsch.',
  'SpacingBetweenSlices is {spacing} mm, which was used, and SliceThickness {thickness} mm: check that volumes and activities are right.':
    'SpacingBetweenSlices ist {spacing} mm, was verwendet wurde, und SliceThickness {thickness} mm: Prüfen, ob Volumina und Aktivitäten stimmen.',
  'RadiopharmaceuticalStopDateTime {time} is {hours} h after the start of the administration; the hours were counted from the start ({start}).':
    'RadiopharmaceuticalStopDateTime {time} liegt {hours} h nach Beginn der Applikation; die Stunden zählen ab dem Beginn ({start}).',
  'RadiopharmaceuticalStopDateTime {time} is {hours} h after the start of the administration and after the scan; the hours were counted from the start ({start}).':
    'RadiopharmaceuticalStopDateTime {time} liegt {hours} h nach Beginn der Applikation und nach der Aufnahme; die Stunden zählen ab dem Beginn ({start}).',
  'transmission image': 'Transmissionsbild',
  'No value of the image is below {lowest} Bq/ml ({share} of the largest): where there is no activity it should be near 0. Check RescaleIntercept.':
    'Kein Wert des Bildes liegt unter {lowest} Bq/ml ({share} des größten): Wo keine Aktivität ist, sollte er nahe 0 sein. RescaleIntercept prüfen.',
  'The image holds {total} MBq, more than is left of the administered activity by decay alone ({left} of {given} MBq): its scale, the activity or the time is wrong.':
    'Das Bild enthält {total} MBq, mehr als allein durch Zerfall von der applizierten Aktivität übrig ist ({left} von {given} MBq): Skalierung, Aktivität oder Zeit ist falsch.',
  'The image holds {total} MBq, less than a thousandth of what is left of the administered activity by decay alone ({left} MBq): its scale may be wrong.':
    'Das Bild enthält {total} MBq, weniger als ein Tausendstel dessen, was allein durch Zerfall von der applizierten Aktivität übrig ist ({left} MBq): Die Skalierung könnte falsch sein.',
  'The images announce {announced} slices (NumberOfSlices), and there are {count}.':
    'Die Bilder kündigen {announced} Schichten an (NumberOfSlices), es sind {count}.',
  'SeriesType (0054,1000) says {type}: the images may be one gate of several, not the whole scan.':
    'SeriesType (0054,1000) nennt {type}: Die Bilder könnten eines von mehreren Gates sein, nicht die ganze Aufnahme.',
  'SeriesType (0054,1000) says {type}: the images may be one time of several, not the whole scan.':
    'SeriesType (0054,1000) nennt {type}: Die Bilder könnten eine von mehreren Zeiten sein, nicht die ganze Aufnahme.',
  'The dose is unknown in {share} of the map: outside the limits of its Real World Value Mapping.':
    'Die Dosis ist in {share} der Verteilung unbekannt: außerhalb der Grenzen ihres Real World Value Mapping.',
  'Part of the dose map is negative, down to {dose} Gy.':
    'Ein Teil der Dosisverteilung ist negativ, bis {dose} Gy.',
  'The largest value is {value}: taken as Gy, no patient receives that.':
    'Der größte Wert ist {value}: In Gy erhält das kein Patient.',
  'The dose map is 0 everywhere.': 'Die Dosisverteilung ist überall 0.',
  "The values were taken as Gy at the user's word; the images do not say what they are ({basis}).":
    'Die Werte wurden auf Angabe des Benutzers als Gy verwendet; die Bilder sagen nicht, was sie sind ({basis}).',
  "The values were taken as Gy at the user's word although the images say that they are {quantity} ({basis}).":
    'Die Werte wurden auf Angabe des Benutzers als Gy verwendet, obwohl die Bilder sagen, dass sie {quantity} sind ({basis}).',
  'activity concentration': 'Aktivitätskonzentration',
  counts: 'Zählereignisse',
  'absorbed dose': 'Energiedosis',
  'The time of administration is that of the scan: the activity was probably decayed to the scan by the software that wrote the images. Enter the activity and time of the injection.':
    'Der Zeitpunkt der Applikation ist der der Aufnahme: Die Software, die die Bilder schrieb, hat die Aktivität vermutlich darauf zerfallskorrigiert. Bitte Aktivität und Zeitpunkt der Injektion eingeben.',
  'The image comments say: "{comment}".': 'Die Bildkommentare lauten: „{comment}“.',
  'The images name {count} administrations; activity and time of the first were taken.':
    'Die Bilder nennen {count} Applikationen; Aktivität und Zeit der ersten wurden verwendet.',
  'RadionuclideTotalDose {total} {unit} of the {modality} image':
    'RadionuclideTotalDose {total} {unit} des {modality}-Bildes',
  'The administered activity reads {activity} MBq (RadionuclideTotalDose {total}, in {unit} for {modality}); the file may use another unit.':
    'Die applizierte Aktivität ist {activity} MBq (RadionuclideTotalDose {total}, in {unit} für {modality}); die Datei könnte eine andere Einheit verwenden.',
  'The administered activity in the images is of {nuclide}, of which no dose can be computed.':
    'Die applizierte Aktivität in den Bildern ist von {nuclide}, wofür keine Dosis berechnet werden kann.',
  'RadiopharmaceuticalStartTime, taken as of the day of the scan':
    'RadiopharmaceuticalStartTime, als vom Tag der Aufnahme genommen',
  'The images were acquired over {hours} h ({first} to {last}), which is more than one scan.':
    'Die Bilder wurden über {hours} h aufgenommen ({first} bis {last}), das ist mehr als eine Aufnahme.',
  'The images were acquired over {hours} h ({first} to {last}); the earliest time was taken.':
    'Die Bilder wurden über {hours} h aufgenommen ({first} bis {last}); die früheste Zeit wurde verwendet.',
  'The images were made before they were acquired: {made}, {acquired}.':
    'Die Bilder entstanden vor ihrer Aufnahme: {made}, {acquired}.',
  'Only one of the times has a time zone; both were taken as of one clock: {basis}.':
    'Nur eine der Zeiten hat eine Zeitzone; beide gelten als von einer Uhr: {basis}.',
  'The time of administration is that of the scan ({basis}); the activity was probably decayed to the scan by the software that wrote the images.':
    'Der Zeitpunkt der Applikation ist der der Aufnahme ({basis}); die Software, die die Bilder schrieb, hat die Aktivität vermutlich darauf zerfallskorrigiert.',
  'The images give a time of the administration without its date (RadiopharmaceuticalStartTime {times}).':
    'Die Bilder nennen eine Uhrzeit der Applikation ohne Datum (RadiopharmaceuticalStartTime {times}).',
  'The images do not say when the activity was given.':
    'Die Bilder nennen den Zeitpunkt der Applikation nicht.',
  'There are two times of the administration: {first}, {other}.':
    'Es gibt zwei Zeitpunkte der Applikation: {first}, {other}.',
  'The scan was {hours} h after the administration: {basis}.':
    'Die Aufnahme war {hours} h nach der Applikation: {basis}.',
  'The {hours} h after the administration were entered; the images do not say it for certain: {why}':
    'Die {hours} h nach der Applikation wurden eingegeben; die Bilder nennen es nicht sicher: {why}',
  'One of the times is in UTC, and the other has no time zone: {basis}.':
    'Eine der Zeiten ist in UTC, die andere hat keine Zeitzone: {basis}.',
  'The acquisition lies in the future: {source}.': 'Die Aufnahme liegt in der Zukunft: {source}.',
  'AcquisitionDate {date} with AcquisitionTime {time} after {start}':
    'AcquisitionDate {date} mit AcquisitionTime {time} nach {start}',
  'AcquisitionDateTime {time} after {start}': 'AcquisitionDateTime {time} nach {start}',
  'They have no date with its own time of the acquisition (AcquisitionDateTime, AcquisitionDate and AcquisitionTime); times of the series or the content are of a reconstruction.':
    'Sie haben kein Datum mit eigener Uhrzeit der Aufnahme (AcquisitionDateTime, AcquisitionDate und AcquisitionTime); Zeiten der Serie oder des Inhalts gehören zu einer Rekonstruktion.',
  'By the images, the scan was {hours} h after the administration ({basis}); 0 to {most} h are possible.':
    'Nach den Bildern war die Aufnahme {hours} h nach der Applikation ({basis}); möglich sind 0 bis {most} h.',
  '{count} localizers (scout views) in the series were left out.':
    '{count} Übersichtsaufnahmen in der Serie wurden weggelassen.',
  'image {number} (SOP instance {uid})': 'Bild {number} (SOP-Instanz {uid})',
  'InStackPositionNumber goes up to {last}, but {count} frames are there.':
    'InStackPositionNumber geht bis {last}, es sind aber {count} Frames da.',
  'The image was sent in {total} parts (a concatenation), but {count} are there.':
    'Das Bild wurde in {total} Teilen gesendet (Concatenation), es sind aber {count} da.',
  'Their images lie between each other and differ in {names}.':
    'Ihre Bilder liegen zwischeneinander und unterscheiden sich in {names}.',
  'They follow each other along the scan and differ in {names}.':
    'Sie folgen in der Aufnahme aufeinander und unterscheiden sich in {names}.',
  'By their {keyword} the images were made in {count} passes over the same range.':
    'Nach {keyword} entstanden die Bilder in {count} Durchgängen über denselben Bereich.',
  '{keyword} differs between the images ({lowest} to {highest}); each was read with its own. Check that the slices look alike.':
    '{keyword} unterscheidet sich zwischen den Bildern ({lowest} bis {highest}); jedes wurde mit seinem eigenen gelesen. Prüfen, ob die Schichten gleich aussehen.',
  'They are given by a Modality LUT, which a CT does not have.':
    'Sie sind durch eine Modality-LUT gegeben, die eine CT nicht hat.',
  '{keyword} is missing, so that the stored values cannot be converted.':
    '{keyword} fehlt, daher können die gespeicherten Werte nicht umgerechnet werden.',
  'Their RescaleType is {type}.': 'Ihr RescaleType ist {type}.',
  'Some values are no numbers.': 'Manche Werte sind keine Zahlen.',
  'It has {count} pixels, {needed} are needed.': 'Es hat {count} Pixel, {needed} werden gebraucht.',
  'Choose the original cross-sectional images of a person.':
    'Die originalen Schnittbilder eines Menschen wählen.',
  'The Real World Value Mapping ({step} {unit} a step) and RescaleSlope ({slope}) give different activities; the mapping was taken, {ratio} times the other in the {image}.':
    'Real World Value Mapping ({step} {unit} je Schritt) und RescaleSlope ({slope}) ergeben verschiedene Aktivitäten; das Mapping wurde verwendet, das {ratio}-Fache des anderen im {image}.',
  'RescaleIntercept is {intercept} in the {image}, where the standard has 0 for an activity; it was added to every value.':
    'RescaleIntercept ist {intercept} im {image}, wo der Standard für eine Aktivität 0 hat; er wurde zu jedem Wert addiert.',
  'The stored values were multiplied by RescaleSlope ({slope}) to counts.':
    'Die gespeicherten Werte wurden mit RescaleSlope ({slope}) zu Zählereignissen multipliziert.',
  'It has {count} slices where NumberOfSlices (0054,0081) announces {announced}.':
    'Es hat {count} Schichten, NumberOfSlices (0054,0081) kündigt {announced} an.',
  'RadionuclidePositronFraction is {fraction}, which is no fraction; it was passed over.':
    'RadionuclidePositronFraction ist {fraction}, was kein Anteil ist; es wurde übergangen.',
  '{first} and {second} say different times of the acquisition.':
    '{first} und {second} nennen verschiedene Zeiten der Aufnahme.',
  '{count} of the {total} images have no date with its own time of the acquisition; the earliest time of the others was taken.':
    '{count} der {total} Bilder haben kein Datum mit eigener Uhrzeit der Aufnahme; die früheste Zeit der anderen wurde verwendet.',
  '{first} and RadiopharmaceuticalStartTime {second} are {minutes} minutes apart.':
    '{first} und RadiopharmaceuticalStartTime {second} liegen {minutes} Minuten auseinander.',
  'Values range from {lowest} to {highest}, and only {percent} are above {hu} HU: hardly anything is as dense as a body.':
    'Die Werte reichen von {lowest} bis {highest}, und nur {percent} liegen über {hu} HU: Kaum etwas ist so dicht wie ein Körper.',
  'An offset of -1024 may have been added twice; or nearly all is padding.':
    'Ein Offset von -1024 wurde vielleicht zweimal addiert; oder fast alles ist Füllwert.',
  'Nearly all may be padding or air.': 'Fast alles ist vielleicht Füllwert oder Luft.',
  'Values range from {lowest} to {highest}: without negative values there is neither air nor fat.':
    'Die Werte reichen von {lowest} bis {highest}: Ohne negative Werte gibt es weder Luft noch Fett.',
  'Values range from {lowest} to {highest}, and {percent} of what is denser than fat lies above {hu} HU, where only bone and metal are.':
    'Die Werte reichen von {lowest} bis {highest}, und {percent} von allem, was dichter als Fett ist, liegen über {hu} HU, wo nur Knochen und Metall sind.',
  'Values range from {lowest} to {highest}: there is neither air nor bone.':
    'Die Werte reichen von {lowest} bis {highest}: Es gibt weder Luft noch Knochen.',
  'The values seem to be normalised.': 'Die Werte scheinen normiert zu sein.',
  'The values seem to be divided by 10.': 'Die Werte scheinen durch 10 geteilt zu sein.',
  'Values range from {lowest} to {highest}: nothing is as thin as air (-1000 HU), and {percent} lie between {from} and {to} HU, where hardly anything of a body is.':
    'Die Werte reichen von {lowest} bis {highest}: Nichts ist so dünn wie Luft (-1000 HU), und {percent} liegen zwischen {from} und {to} HU, wo kaum etwas von einem Körper ist.',
  'The values seem to be scaled or windowed.':
    'Die Werte scheinen skaliert oder gefenstert zu sein.',
  'Values range from {lowest} to {highest}: more lies between {from} and {to} HU ({percent}), where lung and borders are, than above ({above}).':
    'Die Werte reichen von {lowest} bis {highest}: Zwischen {from} und {to} HU ({percent}), wo Lunge und Grenzen sind, liegt mehr als darüber ({above}).',
  'Slope or offset seem to be wrong.': 'Steigung oder Offset scheinen falsch zu sein.',
  'Values range from {lowest} to {highest}, both cut off, and only {percent} of the body have the density of fat.':
    'Die Werte reichen von {lowest} bis {highest}, beide abgeschnitten, und nur {percent} des Körpers haben die Dichte von Fett.',
  'A display window seems to have been stretched over the scale.':
    'Ein Anzeigefenster scheint über die Skala gestreckt worden zu sein.',
  '{percent} of the body lie above {hu} HU.': '{percent} des Körpers liegen über {hu} HU.',
  '{percent} of the voxels have the lowest value, {hu} HU.':
    '{percent} der Voxel haben den niedrigsten Wert, {hu} HU.',
  'The values seem to be cut off below: air is lost.':
    'Die Werte scheinen nach unten abgeschnitten zu sein: Luft ist verloren.',
  '{percent} of the body have the highest value, {hu} HU.':
    '{percent} des Körpers haben den höchsten Wert, {hu} HU.',
  'The values seem to be cut off above: bone is lost.':
    'Die Werte scheinen nach oben abgeschnitten zu sein: Knochen ist verloren.',
  '{percent} lie between {from} and {to} HU, none at air.':
    '{percent} liegen zwischen {from} und {to} HU, keine bei Luft.',
  'Fat seems to lie at {hu} HU (usual: -120 to -80).':
    'Fett scheint bei {hu} HU zu liegen (üblich: -120 bis -80).',
  'Slope or offset may be wrong.': 'Steigung oder Offset sind vielleicht falsch.',
  'There are air, fat and soft tissue ({hu} HU), but nothing as dense as bone: the highest value is {highest} HU.':
    'Es gibt Luft, Fett und Weichgewebe ({hu} HU), aber nichts so Dichtes wie Knochen: Der höchste Wert ist {highest} HU.',
  'The values may be those of another kind of image such as MR.':
    'Die Werte könnten die eines anderen Bildes wie MR sein.',
  'The values seem to be normalised to 0 to 1.': 'Die Werte scheinen auf 0 bis 1 normiert zu sein.',
  'The values seem to be grey values of 8 bits, as exported for display.':
    'Die Werte scheinen Grauwerte mit 8 Bit zu sein, wie für die Anzeige exportiert.',
  'The sign of negative values seems to be lost.':
    'Das Vorzeichen negativer Werte scheint verloren zu sein.',
  'The values seem to lack the offset of -1024.':
    'Den Werten scheint der Offset von -1024 zu fehlen.',
  'The values seem to be cut off at 0, or are of another kind of image such as MR.':
    'Die Werte scheinen bei 0 abgeschnitten zu sein oder gehören zu einem anderen Bild wie MR.',
  'The values seem to be multiplied, or to be those of another kind of image such as MR.':
    'Die Werte scheinen multipliziert zu sein oder gehören zu einem anderen Bild wie MR.',
  'The values of the CT are not Hounsfield units.':
    'Die Werte der CT sind keine Hounsfield-Einheiten.',
  'Choose the original CT images from the scanner; an export or a conversion may have changed the values.':
    'Die Original-CT vom Scanner wählen; ein Export oder eine Umwandlung hat die Werte vielleicht verändert.',
};
