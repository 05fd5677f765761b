/**
 * Commands and the viewer; reference values of the site.
 * English templates, and what they say in German.
 */
export const viewerSentences: Record<string, string> = {
  // commands and viewer
  'Kidneys ({title})': 'Nieren ({title})',
  'Kidneys (auto)': 'Nieren (automatisch)',
  'Kidneys (auto, edited)': 'Nieren (automatisch, bearbeitet)',
  'Kidneys (manual)': 'Nieren (manuell)',
  'Kidneys (restored)': 'Nieren (wiederhergestellt)',
  'First reading': 'Erstbefundung',
  'without a name': 'ohne Namen',
  'Automatic contours': 'Automatische Konturen',
  '{title}, as opened': '{title}, wie geöffnet',
  'Before "{title}" took their place': 'Vor dem Austausch gegen „{title}“',
  'Restored: contours that were not stored, less than a minute old.':
    'Wiederhergestellt: nicht gespeicherte Konturen, weniger als eine Minute alt.',
  'Restored: contours that were not stored, {count} {unit} old.':
    'Wiederhergestellt: nicht gespeicherte Konturen, {count} {unit} alt.',
  minute: 'Minute',
  minutes: 'Minuten',
  hour: 'Stunde',
  hours: 'Stunden',
  day: 'Tag',
  days: 'Tage',
  'It is not clear on which CT "{title}" is to be shown.':
    'Es ist nicht klar, auf welcher CT „{title}“ gezeigt werden soll.',
  "It was drawn on none of this study's: {list}.":
    'Es wurde auf keiner dieser Studie gezeichnet: {list}.',
  'Contour the right CT first, then open these contours.':
    'Zuerst die richtige CT konturieren, dann diese Konturen öffnen.',
  'There is no dose to store.': 'Es gibt keine Dosis zu speichern.',
  'The dose map is being computed anew.': 'Die Dosisverteilung wird neu berechnet.',
  'No dose of this cycle lies on the CT that is shown.':
    'Keine Dosis dieses Zyklus liegt auf der gezeigten CT.',
  'Compute the dose, and wait until it is there.':
    'Die Dosis berechnen und warten, bis sie da ist.',
  'The CT image number {number} could not be read.':
    'Das CT-Bild Nummer {number} konnte nicht gelesen werden.',
  'The CT image could not be read.': 'Das CT-Bild konnte nicht gelesen werden.',
  '{reason} Contours on a CT with a missing slice would be wrong, so none were made.':
    '{reason} Konturen auf einer CT mit fehlender Schicht wären falsch, daher wurden keine erstellt.',
  'Try again; if it fails again, have the series sent to the archive once more.':
    'Erneut versuchen; wenn es wieder misslingt, die Serie noch einmal ins Archiv senden lassen.',
  'The login has ended: load the page again, log in, and try again.':
    'Die Anmeldung ist abgelaufen: Seite neu laden, anmelden und erneut versuchen.',
  'Ask the administrator of the archive for the right to read this series.':
    'Bei der Verwaltung des Archivs um das Recht bitten, diese Serie zu lesen.',
  'Check the connection to the archive, then try again.':
    'Die Verbindung zum Archiv prüfen, dann erneut versuchen.',
  'The archive could not be reached.': 'Das Archiv war nicht zu erreichen.',
  'The archive answered with HTTP status {status}.':
    'Das Archiv antwortete mit HTTP-Status {status}.',
  "The viewer's loader reports: {text}.": 'Der Lader des Viewers meldet: {text}.',
  'It did not arrive or could not be decoded.': 'Es kam nicht an oder ließ sich nicht dekodieren.',
  'This study has no CT series to contour.': 'Diese Studie hat keine CT-Serie zum Konturieren.',
  'Its CT series are localizers or too short: {list}.':
    'Ihre CT-Serien sind Übersichtsaufnahmen oder zu kurz: {list}.',
  'It holds: {modalities}. The network was made for CT only.':
    'Sie enthält: {modalities}. Das Netz ist nur für CT gemacht.',
  'no images': 'keine Bilder',
  'Open the study with the CT of the SPECT/CT, or send that series to the archive.':
    'Die Studie mit der CT der SPECT/CT öffnen oder diese Serie ins Archiv senden.',
  '{title} (1 image)': '{title} (1 Bild)',
  '{title} ({count} images)': '{title} ({count} Bilder)',
  'The kidney segmentation cannot be read.': 'Die Nierensegmentierung kann nicht gelesen werden.',
  'The viewer holds no labelmap image for some CT slices.':
    'Der Viewer hat für manche CT-Schichten kein Segmentierungsbild.',
  'It was removed from the viewer.': 'Sie wurde aus dem Viewer entfernt.',
  'Run "Auto-contour kidneys" again.': '„Nieren automatisch konturieren“ erneut ausführen.',
  'What the series {uid} says about the injection could not be read and was not used: {why}':
    'Was die Serie {uid} über die Injektion sagt, konnte nicht gelesen werden und wurde nicht verwendet: {why}',
  'The NM and PT images name different administered activities ({lowest} to {highest} MBq): none was taken.':
    'Die NM- und PT-Bilder nennen verschiedene applizierte Aktivitäten ({lowest} bis {highest} MBq): Keine wurde übernommen.',
  'The dose kernel "{name}" is not there.': 'Der Dosiskernel „{name}“ ist nicht vorhanden.',
  'The site has {list}.': 'Das Haus hat {list}.',
  'There are {list}.': 'Es gibt {list}.',
  none: 'keine',
  'Choose local deposition, or another kernel.':
    'Lokale Deposition oder einen anderen Kernel wählen.',
  'on the side of the {side} kidney': 'auf der Seite der {side}n Niere',
  'The activity image is of another patient than the CT.':
    'Das Aktivitätsbild gehört zu einem anderen Patienten als die CT.',
  'PatientID is "{own}" in the activity image and "{other}" in the CT.':
    'Die Patienten-ID ist „{own}“ im Aktivitätsbild und „{other}“ in der CT.',
  'Choose an activity image of this patient.': 'Ein Aktivitätsbild dieses Patienten wählen.',
  'The registration {uid} was passed over: {why}':
    'Die Registrierung {uid} wurde übergangen: {why}',
  '{count} registrations of the study put the dose map into places up to {mm} mm apart; the newest of the list ({uid}) was used. Check the overlay.':
    '{count} Registrierungen der Studie legen die Dosisverteilung an Stellen, die bis zu {mm} mm auseinanderliegen; die neueste ({uid}) wurde verwendet. Die Überlagerung prüfen.',
  '{title}: {note}': '{title}: {note}',
  'The archive lists RadionuclideTotalDose {listed} Bq for PT images whose file itself says {own}; what the file says was taken.':
    'Das Archiv nennt als RadionuclideTotalDose {listed} Bq für PT-Bilder, in deren Datei {own} steht; es gilt die Datei.',
  'Check it, and enter the right value if it is wrong.':
    'Prüfen und den richtigen Wert eingeben, wenn er falsch ist.',
  'There are no numbers to export.': 'Es gibt keine Zahlen zu exportieren.',
  'The dose map is still being read.': 'Die Dosisverteilung wird noch gelesen.',
  'Nothing has been measured in this study yet.': 'In dieser Studie wurde noch nichts gemessen.',
  'Wait until the panel shows the numbers, or run "Auto-contour kidneys" first.':
    'Warten, bis die Zahlen da sind, oder zuerst „Nieren automatisch konturieren“ ausführen.',
  'Switch on at least one time point.': 'Mindestens einen Messzeitpunkt einschalten.',
  'The time after the administration is not known for {count} of {total} time points: enter it there, or the time of the administration.':
    'Die Zeit nach der Applikation ist für {count} von {total} Messzeitpunkten nicht bekannt: dort eingeben oder den Zeitpunkt der Applikation.',
  'A SPECT in use has no attenuation correction: choose another reconstruction of it, switch it off, or accept it there.':
    'Eine verwendete SPECT hat keine Schwächungskorrektur: eine andere Rekonstruktion wählen, ausschalten oder dort zulassen.',
  'No time point in use has a CT: without contours there is no dose to a kidney.':
    'Kein verwendeter Messzeitpunkt hat eine CT: Ohne Konturen gibt es keine Nierendosis.',
  'Beside: {title}': 'Vergleich: {title}',
  'The archive cannot be reached.': 'Das Archiv ist nicht erreichbar.',
  'The archive "{name}" cannot be reached.': 'Das Archiv „{name}“ ist nicht erreichbar.',
  'The viewer has no DICOMweb data source of this name.':
    'Der Viewer hat keine DICOMweb-Datenquelle dieses Namens.',
  'Have the name of flaggedCases.dataSource in the settings of the site checked.':
    'Lassen Sie den Namen flaggedCases.dataSource in der Konfiguration des Hauses prüfen.',
  'The case could not be written into the folder "{name}".':
    'Der Fall konnte nicht in den Ordner „{name}“ geschrieben werden.',
  'Choose another folder, or save it as a zip.':
    'Wählen Sie einen anderen Ordner, oder speichern Sie ihn als Zip.',
  'The CT reaches {distance} cm above the kidneys and may show the face, by which a person can be recognised: cut those slices away before the case is shared.':
    'Die CT reicht {distance} cm über die Nieren und zeigt vielleicht das Gesicht, an dem ein Mensch zu erkennen ist: Entfernen Sie diese Schichten, bevor der Fall weitergegeben wird.',
  'The viewer shows this study from a source that is not a DICOMweb archive.':
    'Der Viewer zeigt diese Studie aus einer Quelle, die kein DICOMweb-Archiv ist.',
  'Save files instead, or open the study from the archive.':
    'Stattdessen Dateien sichern oder die Studie aus dem Archiv öffnen.',
  'The viewer has no cornerstone extension.': 'Der Viewer hat keine Cornerstone-Erweiterung.',
  'Kidney dosimetry works on its images and segmentations.':
    'Die Nierendosimetrie arbeitet mit deren Bildern und Segmentierungen.',
  'Use it in a viewer with @ohif/extension-cornerstone 3.11 or later.':
    'In einem Viewer mit @ohif/extension-cornerstone 3.11 oder neuer verwenden.',
  'The saved contours cannot be restored.':
    'Die aufbewahrten Konturen können nicht wiederhergestellt werden.',
  'The CT that they were drawn on is not in this study.':
    'Die CT, auf der sie gezeichnet wurden, ist nicht in dieser Studie.',
  'Open the study with that CT, or discard them.':
    'Die Studie mit dieser CT öffnen oder die Konturen verwerfen.',
  'They were drawn on {voxels} voxels, the CT has {others}.':
    'Sie wurden auf {voxels} Voxeln gezeichnet, die CT hat {others}.',
  'They do not fit the slices of this CT.': 'Sie passen nicht zu den Schichten dieser CT.',
  'Discard them, and contour again.': 'Verwerfen und neu konturieren.',
  'Your edits are not kept against a closed tab.':
    'Ihre Bearbeitung ist gegen einen geschlossenen Tab nicht gesichert.',
  "The browser's own storage refused them: {reason}.":
    'Der Speicher des Browsers hat sie abgelehnt: {reason}.',
  'Store the contours in the archive, or save them as a file, before you leave.':
    'Vor dem Verlassen die Konturen im Archiv speichern oder als Datei sichern.',
  'Auto-contouring was cancelled.': 'Das automatische Konturieren wurde abgebrochen.',
  'The user stopped it.': 'Der Benutzer hat es angehalten.',
  'Nothing was changed; start it again at any time.':
    'Es wurde nichts geändert; es lässt sich jederzeit neu starten.',
  'Computing the dose was cancelled.': 'Die Dosisberechnung wurde abgebrochen.',
  'What was read and contoured so far is kept; start it again at any time.':
    'Was bisher gelesen und konturiert wurde, bleibt; es lässt sich jederzeit neu starten.',
  'An unexpected error stopped the work.': 'Ein unerwarteter Fehler hat die Arbeit unterbrochen.',
  'The program reported: {text}.': 'Das Programm meldet: {text}.',
  'Try again; if it happens again, report it with this text.':
    'Erneut versuchen; wenn es wieder geschieht, mit diesem Text melden.',
  'Reading the SPECT at {time}': 'SPECT nach {time} lesen',
  'Contouring the CT at {time}': 'CT nach {time} konturieren',
  '{hours} h': '{hours} h',
  'Cycle {cycle}: {title}': 'Zyklus {cycle}: {title}',
  'Cycle {cycle}': 'Zyklus {cycle}',
  'Fitting the contours to the SPECT': 'Konturen an die SPECT anpassen',
  'Registering the kidneys': 'Nieren registrieren',
  'Fitting the curves': 'Kurven anpassen',
  'Sharing out the activity': 'Aktivität auf die Voxel verteilen',
  'Computing the dose': 'Dosis berechnen',
  'Measuring the kidneys': 'Nieren messen',
  'Reading the CT for its density': 'CT für die Dichte lesen',
  'Other studies of this patient cannot be found.':
    'Andere Studien dieses Patienten lassen sich nicht finden.',
  'The images of the open study have no PatientID.':
    'Die Bilder der geöffneten Studie haben keine Patienten-ID.',
  'Compute the dose from one activity image of the open study instead.':
    'Stattdessen die Dosis aus einem Aktivitätsbild der geöffneten Studie berechnen.',
  'Computed here from SPECT.': 'Hier aus der SPECT berechnet.',
  'Cycle {cycle}, from {count} time point': 'Zyklus {cycle}, aus {count} Messzeitpunkt',
  'Cycle {cycle}, from {count} time points': 'Zyklus {cycle}, aus {count} Messzeitpunkten',
  'The reconstruction cannot be taken.': 'Die Rekonstruktion kann nicht verwendet werden.',
  'No reconstruction of the time point has the image {uid}.':
    'Keine Rekonstruktion des Messzeitpunkts hat das Bild {uid}.',
  'Look for the time points again.': 'Die Messzeitpunkte erneut suchen.',
  'Your edited contours are kept as "{name}" in the segmentation list.':
    'Ihre bearbeiteten Konturen bleiben als „{name}“ in der Liste der Segmentierungen.',
  'Switch them on there to compare.': 'Zum Vergleichen dort einschalten.',
  'The cycles of the patient cannot be listed.':
    'Die Zyklen des Patienten lassen sich nicht auflisten.',
  'The archive lists {count} reports and dose maps; up to {most} are read.':
    'Das Archiv nennt {count} Berichte und Dosiskarten; gelesen werden bis zu {most}.',
  'The contours of this study cannot be listed.':
    'Die Konturen dieser Studie können nicht aufgelistet werden.',
  'The archive lists {count} structure sets and segmentations in it.':
    'Das Archiv nennt {count} Kontursätze und Segmentierungen darin.',
  'Delete those that are not needed.': 'Die nicht benötigten löschen.',
  'There are no kidney contours to store.': 'Es gibt keine Nierenkonturen zu speichern.',
  'Nothing has been contoured in this study yet.': 'In dieser Studie wurde noch nichts konturiert.',
  'Run "Auto-contour kidneys" first.': 'Zuerst „Nieren automatisch konturieren“ ausführen.',
  'The contours could not be checked.': 'Die Konturen konnten nicht geprüft werden.',
  'Look at every slice.': 'Jede Schicht ansehen.',
  'The contours cannot be compared.': 'Die Konturen können nicht verglichen werden.',
  'They are on different image grids.': 'Sie liegen auf verschiedenen Bildrastern.',
  'Give reference contours of the same CT series.': 'Konturen derselben CT-Serie angeben.',
  'Choose contours of the same CT series.': 'Konturen derselben CT-Serie wählen.',
  'It works on this machine.': 'Läuft auf diesem Rechner.',
  'This browser has no WebGPU.': 'Dieser Browser hat kein WebGPU.',
  'WebGPU needs a page served by https.': 'WebGPU braucht eine Seite über https.',
  'The browser gives no graphics adapter.': 'Der Browser stellt keinen Grafikadapter bereit.',
  'This browser has no JavaScript promise integration; the build without it is too large.':
    'Diesem Browser fehlt die JavaScript Promise Integration; die Fassung ohne sie ist zu groß.',
  'The graphics adapter ({name}) is emulated on the processor: slower.':
    'Der Grafikadapter ({name}) wird vom Prozessor nachgebildet: langsamer.',
  'The page is not cross-origin isolated (headers COOP and COEP), which threads need.':
    'Die Seite ist nicht „cross-origin isolated“ (Header COOP und COEP), was Threads brauchen.',
  '{engine}, 1 thread': '{engine}, 1 Thread',
  '{engine}, {count} threads': '{engine}, {count} Threads',
  'server {host}': 'Server {host}',
  // local reference values of the program (src/configuration)
  'Absorbed dose {dose} Gy': 'Energiedosis {dose} Gy',
  'BED {dose} Gy': 'BED {dose} Gy',
  'External beam, whole kidney, {risk}: {reference}':
    'Perkutane Bestrahlung, ganze Niere, {risk}: {reference}',
  'Patients without risk factors: {reference}': 'Patienten ohne Risikofaktoren: {reference}',
};
