/**
 * SPECT/CT sessions (src/sessions).
 * English templates, and what they say in German.
 */
export const sessionSentences: Record<string, string> = {
  'It is of modality {modality}.': 'Sie hat die Modalität {modality}.',
  'The CT ("{name}") was made {hours} h before the SPECT, in its frame of reference: the patient may lie otherwise.':
    'Die CT („{name}“) entstand {hours} h vor der SPECT, in deren Referenzsystem: Der Patient liegt vielleicht anders.',
  'The CT ("{name}") was made {hours} h after the SPECT, in its frame of reference: the patient may lie otherwise.':
    'Die CT („{name}“) entstand {hours} h nach der SPECT, in deren Referenzsystem: Der Patient liegt vielleicht anders.',
  'The series {name} was left out: {why}': 'Die Serie {name} wurde weggelassen: {why}',
  'The images "{name}" of {time} are no time point of the dose: {why}':
    'Die Bilder „{name}“ vom {time} sind kein Messzeitpunkt der Dosis: {why}',
  'It is of modality {modality} and SOP class {sopClass}, and no CT image.':
    'Sie hat die Modalität {modality} und die SOP-Klasse {sopClass} und ist kein CT-Bild.',
  'The time points name different radiopharmaceuticals: {list}; "{agent}" was taken.':
    'Die Messzeitpunkte nennen verschiedene Radiopharmaka: {list}; „{agent}“ wurde genommen.',
  'It holds localizers only.': 'Sie enthält nur Übersichtsaufnahmen.',
  'It is {kind}.': 'Es sind {kind}.',
  'projections of a SPECT, not yet reconstructed':
    'Projektionen einer SPECT, noch nicht rekonstruiert',
  'projections of a gated SPECT': 'Projektionen einer getriggerten SPECT',
  'a planar image': 'planare Bilder',
  'a planar image of the whole body': 'planare Ganzkörperbilder',
  'a planar image over time': 'planare Bilder über die Zeit',
  'a gated planar image': 'getriggerte planare Bilder',
  'a gated SPECT': 'eine getriggerte SPECT',
  'It is a transmission image, as used for attenuation correction.':
    'Es ist ein Transmissionsbild, wie es zur Schwächungskorrektur dient.',
  'It is an enhanced multi-frame object, whose decay correction is not read here.':
    'Es ist ein Enhanced-Multi-frame-Objekt, dessen Zerfallskorrektur hier nicht gelesen wird.',
  'Its values are absorbed dose ({basis}).': 'Die Werte sind Energiedosis ({basis}).',
  'Its values are no activity ({basis}).': 'Die Werte sind keine Aktivität ({basis}).',
  '{count} bed positions were joined by their place in the patient to {slices} slices; where they overlap they fade into each other.':
    '{count} Bettpositionen wurden nach ihrer Lage im Patienten zu {slices} Schichten verbunden; wo sie überlappen, gehen sie ineinander über.',
  'Where two beds overlap, the upper one holds {percent} % against the lower one: their scales, or the patient, do not agree.':
    'Wo zwei Bettpositionen überlappen, weicht die obere um {percent} % von der unteren ab: Skalierung oder Patient stimmen nicht überein.',
  'Where two beds overlap, the upper one holds {percent} % against the lower one.':
    'Wo zwei Bettpositionen überlappen, weicht die obere um {percent} % von der unteren ab.',
  'A bed lies between the voxels of the one below, and was interpolated linearly.':
    'Eine Bettposition liegt zwischen den Voxeln der unteren und wurde linear interpoliert.',
  'Beds acquired {times} minutes after the first were decay-corrected to its time with the half-life of {nuclide}.':
    'Bettpositionen, {times} Minuten nach der ersten aufgenommen, wurden mit der Halbwertszeit von {nuclide} auf deren Zeit zerfallskorrigiert.',
  'The scan was {hours} h after the administration.':
    'Die Aufnahme war {hours} h nach der Applikation.',
  'The scan was {hours} h after the administration: {detail}.':
    'Die Aufnahme war {hours} h nach der Applikation: {detail}.',
  'The images hold counts ({basis}). {text}':
    'Die Bilder enthalten Zählereignisse ({basis}). {text}',
  'The SPECT is in counts, and the sensitivity of the camera is not known.':
    'Die SPECT liegt in Zählereignissen vor, und die Empfindlichkeit der Kamera ist nicht bekannt.',
  'There is none entered, and {why}.': 'Es ist keine eingegeben, und {why}.',
  'Enter the sensitivity in cps/MBq, or have it set for the site (cameras).':
    'Die Empfindlichkeit in cps/MBq eingeben oder für das Haus einstellen lassen (cameras).',
  'the site set no sensitivity for {camera}':
    'das Haus hat für {camera} keine Empfindlichkeit eingestellt',
  '{count} settings of the site fit {camera} alike':
    '{count} Einstellungen des Hauses passen gleich gut zu {camera}',
  "the site's setting for {camera}": 'Einstellung des Hauses für {camera}',
  'a camera without a name': 'eine Kamera ohne Namen',
  'a camera without a name on {day}': 'eine Kamera ohne Namen am {day}',
  'The SPECT is in counts, and its scan time is not known.':
    'Die SPECT liegt in Zählereignissen vor, und ihre Messzeit ist nicht bekannt.',
  'By its header, {why}.': 'Nach dem Header: {why}.',
  'the images do not say how long was counted (NumberOfFramesInRotation and ActualFrameDuration)':
    'die Bilder nennen die Messzeit nicht (NumberOfFramesInRotation und ActualFrameDuration)',
  'Enter the time that was counted, of all detectors, in seconds.':
    'Die Messzeit aller Detektoren in Sekunden eingeben.',
  'as entered': 'wie eingegeben',
  'as the site set it': 'wie vom Haus eingestellt',
  'Counts were turned into Bq/ml with {sensitivity} cps/MBq ({ofSensitivity}), {seconds} s ({ofTime}) and a dead-time factor of {factor} ({ofFactor}).':
    'Zählereignisse wurden in Bq/ml umgerechnet mit {sensitivity} cps/MBq ({ofSensitivity}), {seconds} s ({ofTime}) und einem Totzeitfaktor von {factor} ({ofFactor}).',
  'the images are corrected for it (CorrectedImage DTIM)':
    'die Bilder sind dafür korrigiert (CorrectedImage DTIM)',
  'DeadTimeFactor of the images': 'DeadTimeFactor der Bilder',
  "the site's formula at {rate} counts a second":
    'Formel des Hauses bei {rate} Zählereignissen je Sekunde',
  "not corrected: the site's formula needs the count rate of the projections":
    'nicht korrigiert: Die Formel des Hauses braucht die Zählrate der Projektionen',
  'not corrected: nothing is known about it': 'nicht korrigiert: Darüber ist nichts bekannt',
  'The time points name different administered activities: {list}. They fall as {nuclide} decays: software decayed the activity to the scans. Enter the activity.':
    'Die Messzeitpunkte nennen verschiedene applizierte Aktivitäten: {list}. Sie fallen, wie {nuclide} zerfällt: Eine Software hat die Aktivität auf die Aufnahmen zerfallskorrigiert. Bitte die Aktivität eingeben.',
  'The time points name different administered activities: {list}. Which one was given is not known. Enter the activity.':
    'Die Messzeitpunkte nennen verschiedene applizierte Aktivitäten: {list}. Welche gegeben wurde, ist nicht bekannt. Bitte die Aktivität eingeben.',
  'No image of the cycle tells its radionuclide by code, name, half-life or energy window. Enter the nuclide.':
    'Kein Bild des Zyklus nennt sein Radionuklid durch Code, Name, Halbwertszeit oder Energiefenster. Bitte das Nuklid eingeben.',
  'The time points of the cycle are of different nuclides: {list}. Switch off those of the other nuclide, or enter the nuclide.':
    'Die Messzeitpunkte des Zyklus haben verschiedene Nuklide: {list}. Die des anderen Nuklids ausschalten oder das Nuklid eingeben.',
  'The time of administration is that of the scan: software decayed the activity to it.':
    'Der Zeitpunkt der Applikation ist der der Aufnahme: Eine Software hat die Aktivität darauf zerfallskorrigiert.',
  'The images of the cycle name different times of the administration: {list}. The earliest was taken.':
    'Die Bilder des Zyklus nennen verschiedene Zeitpunkte der Applikation: {list}. Der früheste wurde verwendet.',
  'The images of the cycle name different times of the administration: {list}. None was taken; enter the true one.':
    'Die Bilder des Zyklus nennen verschiedene Zeitpunkte der Applikation: {list}. Keiner wurde verwendet; bitte den richtigen eingeben.',
  'The images name an administration ({what}) before the last one of the patient.':
    'Die Bilder nennen eine Applikation ({what}) vor der letzten des Patienten.',
  'The images do not say when the activity was given; the hours are from {detail}.':
    'Die Bilder nennen den Zeitpunkt der Applikation nicht; die Stunden stammen aus {detail}.',
  '{scan} after the administration that another time point of the cycle names ({time})':
    '{scan} nach der Applikation, die ein anderer Messzeitpunkt des Zyklus nennt ({time})',
  'The hours after the administration are not known.':
    'Die Stunden nach der Applikation sind nicht bekannt.',
  'A comment in the images says "{text}"; it was not taken. Enter it if it is the administration.':
    'Ein Kommentar in den Bildern lautet „{text}“; er wurde nicht übernommen. Bitte eingeben, wenn es die Applikation ist.',
  'no time': 'keine Zeit',
  '{names} was acquired at nearly the same time; if it is the same scan, switch one off.':
    '{names} wurde zu fast derselben Zeit aufgenommen; ist es dieselbe Aufnahme, eine ausschalten.',
  'The images are of {count} therapy cycles: {list}.':
    'Die Bilder gehören zu {count} Therapiezyklen: {list}.',
  '{number} (given on {day}, {count} SPECT)': '{number} (Applikation am {day}, {count} SPECT)',
  '{number} (administration not known, {count} SPECT)':
    '{number} (Applikation nicht bekannt, {count} SPECT)',
  'Several time points share one frame of reference: they lie on each other by the coordinates of the scanner alone, unless they are registered.':
    'Mehrere Messzeitpunkte teilen ein Bezugssystem: Ohne Registrierung liegen sie allein nach den Koordinaten des Scanners aufeinander.',
  'Several time points have the same CT: contours of one time stand for another.':
    'Mehrere Messzeitpunkte haben dieselbe CT: Konturen einer Zeit stehen für eine andere.',
  'By what was entered the scan was {hours} h after the administration ({detail}); above 0 to {most} h are possible.':
    'Nach den Eingaben war die Aufnahme {hours} h nach der Applikation ({detail}); möglich sind mehr als 0 bis {most} h.',
  'The time of the scan cannot be right.': 'Der Zeitpunkt der Aufnahme kann nicht stimmen.',
  '{hours} h after the administration were entered; above 0 to {most} h are possible.':
    '{hours} h nach der Applikation wurden eingegeben; möglich sind mehr als 0 bis {most} h.',
  'Enter the hours between administration and scan.':
    'Bitte die Stunden zwischen Applikation und Aufnahme eingeben.',
  'scan {scan}, administration {administration}': 'Aufnahme {scan}, Applikation {administration}',
  'The scan was {hours} h after the administration ({detail}); the images say {own} h, which differs.':
    'Die Aufnahme war {hours} h nach der Applikation ({detail}); die Bilder nennen {own} h, was davon abweicht.',
  'The scan was {hours} h after the administration ({detail}); the images say {own} h.':
    'Die Aufnahme war {hours} h nach der Applikation ({detail}); die Bilder nennen {own} h.',
  'The scan was {hours} h after the administration ({detail}); the images do not say it for certain.':
    'Die Aufnahme war {hours} h nach der Applikation ({detail}); die Bilder nennen es nicht sicher.',
  'The nuclide {entered} was entered, and the images say {own}; the dose is of {entered2}.':
    'Das Nuklid {entered} wurde eingegeben, die Bilder nennen {own}; die Dosis gilt für {entered2}.',
  'The user wants no CT with this SPECT: the kidneys are carried from another time point.':
    'Der Benutzer will keine CT zu dieser SPECT: Die Nieren werden von einem anderen Messzeitpunkt übertragen.',
  'The user wants this SPECT without attenuation correction.':
    'Der Benutzer will diese SPECT ohne Schwächungskorrektur.',
  'The user chose the CT {name} for this SPECT.':
    'Der Benutzer hat die CT {name} für diese SPECT gewählt.',
  "The CT {name} has another frame of reference than the SPECT; it was taken as lying right at the user's word.":
    'Die CT {name} hat ein anderes Bezugssystem als die SPECT; auf Angabe des Benutzers gilt ihre Lage als richtig.',
  'the series {uid}': 'die Serie {uid}',
  '{activity} MBq were administered on {day}: {parts}.':
    '{activity} MBq wurden am {day} appliziert: {parts}.',
  '{activity} MBq were administered: {parts}.': '{activity} MBq wurden appliziert: {parts}.',
  '{injected}, minus {residual}': '{injected}, abzüglich {residual}',
  '{activity} MBq injected': '{activity} MBq injiziert',
  '{activity} MBq residual': '{activity} MBq Rest',
  '{activity} MBq injected ({measured} MBq on {day})':
    '{activity} MBq injiziert ({measured} MBq am {day})',
  '{activity} MBq residual ({measured} MBq on {day})':
    '{activity} MBq Rest ({measured} MBq am {day})',
  'The administered activity cannot be computed.':
    'Die applizierte Aktivität kann nicht berechnet werden.',
  'Check the activities and the times they were measured at.':
    'Die Aktivitäten und ihre Messzeiten prüfen.',
  'The injected activity is {injected} MBq, the residual {residual} MBq.':
    'Die injizierte Aktivität ist {injected} MBq, der Rest {residual} MBq.',
  'At the administration the residual activity is {residual} MBq and the injected {injected} MBq.':
    'Bei der Applikation ist die Restaktivität {residual} MBq und die injizierte {injected} MBq.',
  'Date and time are needed of both; the measurement says "{from}", the administration "{to}".':
    'Von beiden werden Datum und Uhrzeit gebraucht; die Messung nennt „{from}“, die Applikation „{to}“.',
  nothing: 'nichts',
  'The activity was measured {days} days from the administration.':
    'Die Aktivität wurde {days} Tage von der Applikation entfernt gemessen.',
  'The nuclide is not known, and without its half-life no decay.':
    'Das Nuklid ist nicht bekannt, und ohne seine Halbwertszeit gibt es keine Zerfallskorrektur.',
  'The images say {activity} MBq.': 'Die Bilder nennen {activity} MBq.',
  'The entry cannot be used: there is no {kind} {name}.':
    'Die Eingabe kann nicht verwendet werden: {kind} {name} gibt es nicht.',
  'The entered time cannot be used.': 'Die eingegebene Zeit kann nicht verwendet werden.',
  '"{text}" is no date and time.': '„{text}“ ist kein Datum mit Uhrzeit.',
  'Enter it as 2026-03-02T08:00.': 'Bitte als 2026-03-02T08:00 eingeben.',
  'Another SPECT was made within the hour at a height that does not adjoin; they were not joined.':
    'Innerhalb der Stunde wurde eine weitere SPECT in nicht angrenzender Höhe aufgenommen; sie wurden nicht verbunden.',
  '{count} bed positions are joined by their place in the patient; they share {mm} mm.':
    '{count} Bettpositionen sind nach ihrer Lage im Patienten verbunden; sie teilen {mm} mm.',
  'The acquisition has {count} reconstructions or parts; {taken} was taken, not {others}.':
    'Die Aufnahme hat {count} Rekonstruktionen oder Teile; {taken} wurde verwendet, nicht {others}.',
  '{first} and {other} of the same frame of reference lie up to {mm} mm apart: one of them lost its exact orientation.':
    '{first} und {other} desselben Bezugssystems liegen bis zu {mm} mm auseinander: Eine hat ihre genaue Orientierung verloren.',
  '{count} CTs lie in the frame of the SPECT; {taken} was taken, not {others}.':
    '{count} CTs liegen im Bezugssystem der SPECT; {taken} wurde verwendet, nicht {others}.',
  "The CT ({name}) covers {percent} % of the SPECT's height.":
    'Die CT ({name}) deckt {percent} % der Höhe der SPECT ab.',
  'The CT of the study ({names}) has another frame of reference than the SPECT: where it lies against it is not known, and it was not taken.':
    'Die CT der Studie ({names}) hat ein anderes Bezugssystem als die SPECT: Ihre Lage dazu ist nicht bekannt, sie wurde nicht verwendet.',
  'No CT lies in the frame of reference of the SPECT; the kidneys have to be carried from another time point.':
    'Keine CT liegt im Bezugssystem der SPECT; die Nieren müssen von einem anderen Messzeitpunkt übertragen werden.',
  'No CT lies in the frame of reference of the SPECT that could be used: {problems}':
    'Keine CT im Bezugssystem der SPECT ist verwendbar: {problems}',
};
