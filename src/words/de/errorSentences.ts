/**
 * Errors that a user meets in the panel.
 * English templates, and what they say in German.
 */
export const errorSentences: Record<string, string> = {
  'Neither the images nor an entry say it.': 'Weder die Bilder noch eine Eingabe nennen es.',
  'The time from administration to acquisition is not known.':
    'Die Zeit von der Applikation bis zur Aufnahme ist nicht bekannt.',
  'Enter the hours, or the time of the administration.':
    'Die Stunden oder den Zeitpunkt der Applikation eingeben.',
  'No dose can be computed from these time points.':
    'Aus diesen Messzeitpunkten lässt sich keine Dosis berechnen.',
  '{count} of {total} time points are switched on; 1 to {most} can be used.':
    '{count} von {total} Messzeitpunkten sind eingeschaltet; 1 bis {most} sind möglich.',
  'Two time points have the same identity.': 'Zwei Messzeitpunkte haben dieselbe Kennung.',
  'Give each image once.': 'Jedes Bild nur einmal angeben.',
  'A scan lies {hours} h after the administration.':
    'Eine Aufnahme liegt {hours} h nach der Applikation.',
  'Check the times of administration and scans.':
    'Die Zeiten von Applikation und Aufnahmen prüfen.',
  'An image has {count} values for {voxels} voxels.':
    'Ein Bild hat {count} Werte für {voxels} Voxel.',
  'Load the images again.': 'Die Bilder neu laden.',
  'The activity of the {kidney} {when} cannot be read.':
    'Die Aktivität der Struktur „{kidney}“ {when} kann nicht gelesen werden.',
  '{percent} % of its contour lies outside the image.':
    '{percent} % ihrer Kontur liegen außerhalb des Bildes.',
  'The image shows no activity in its contour.': 'Das Bild zeigt keine Aktivität in ihrer Kontur.',
  'Check the contour on this image, or switch the time point off.':
    'Die Kontur auf diesem Bild prüfen oder den Messzeitpunkt ausschalten.',
  'None that is switched on has contours of the kidneys.':
    'Keiner der eingeschalteten hat Konturen der Nieren.',
  'Contour the kidneys on the CT of at least one time point that is switched on.':
    'Die Nieren auf der CT mindestens eines eingeschalteten Messzeitpunkts konturieren.',
  'The contours of the reference hold no kidney.':
    'Die Konturen der Referenz enthalten keine Niere.',
  'Contour the kidneys, or choose another reference.':
    'Die Nieren konturieren oder eine andere Referenz wählen.',
  'No time-activity curve can be drawn.': 'Es lässt sich keine Zeit-Aktivitäts-Kurve zeichnen.',
  'There are {count} measurements; 1 to {most} can be used.':
    'Es gibt {count} Messungen; 1 bis {most} sind möglich.',
  'A measurement lies {hours} h after the administration.':
    'Eine Messung liegt {hours} h nach der Applikation.',
  'The activity {hours} h after the administration is {activity}.':
    'Die Aktivität {hours} h nach der Applikation ist {activity}.',
  'Switch this time point off, or check the contour on its image.':
    'Diesen Messzeitpunkt ausschalten oder die Kontur auf seinem Bild prüfen.',
  'Two measurements lie {hours} h after the administration.':
    'Zwei Messungen liegen {hours} h nach der Applikation.',
  'Switch one of them off; beds of one scan are joined, not fitted.':
    'Eine davon ausschalten; Bettpositionen einer Aufnahme werden verbunden, nicht angepasst.',
  "The resolution is {across} mm (along the body {along} mm) at half maximum; a SPECT's lies between {least} and {most} mm.":
    'Die Auflösung ist {across} mm (längs {along} mm) Halbwertsbreite; die einer SPECT liegt zwischen {least} und {most} mm.',
  'The voxels are said to measure {voxels} mm.': 'Die Voxel sollen {voxels} mm messen.',
  'The contours lie too close on each other for this resolution.':
    'Die Konturen liegen für diese Auflösung zu dicht beieinander.',
  '{count} contours need as many means; {given} were given, or one is not a number.':
    '{count} Konturen brauchen ebenso viele Mittelwerte; {given} wurden gegeben, oder einer ist keine Zahl.',
  'The contour lies outside the image, which spans {span} mm (left, back, head).':
    'Die Kontur liegt außerhalb des Bildes; es reicht von {span} mm (links, hinten, oben).',
  '{from} to {to}': '{from} bis {to}',
  'The image is even around it.': 'Das Bild ist darum herum gleichmäßig.',
  'No width between {least} and {most} mm fits it.':
    'Keine Breite zwischen {least} und {most} mm passt dazu.',
  'The image has no more activity in it than around it.':
    'Das Bild hat darin nicht mehr Aktivität als darum herum.',
  'The image has no such structure within {mm} mm of it.':
    'Das Bild hat innerhalb von {mm} mm keine solche Struktur.',
  'The dose report cannot be made.': 'Der Dosisbericht kann nicht erstellt werden.',
  'The administered activity of {name} is {activity} MBq.':
    'Die applizierte Aktivität von {name} ist {activity} MBq.',
  'Enter an activity above 0.': 'Eine Aktivität über 0 eingeben.',
  '{count} dose maps were measured, but {cycles} cycles are described.':
    '{count} Dosisverteilungen wurden gemessen, aber {cycles} Zyklen sind beschrieben.',
  'Choose the dose maps again.': 'Die Dosisverteilungen erneut wählen.',
  'The kidneys cannot be measured.': 'Die Nieren können nicht gemessen werden.',
  'The dose was prepared for {voxels} voxels.': 'Die Dosis wurde für {voxels} Voxel vorbereitet.',
  'Slice {slice} has {count} voxels.': 'Schicht {slice} hat {count} Voxel.',
  'The dose cannot be sampled.': 'Die Dosis kann nicht abgetastet werden.',
  'No dose map was given.': 'Es wurde keine Dosisverteilung angegeben.',
  'Choose a dose map.': 'Eine Dosisverteilung wählen.',
  'The supersampling {value} is not three whole numbers of 1 to 64.':
    'Die Überabtastung {value} besteht nicht aus drei ganzen Zahlen von 1 bis 64.',
  'Leave it out to have it chosen.': 'Weglassen, um sie wählen zu lassen.',
  'The dose kernel "{name}" cannot be used.':
    'Der Dosiskernel „{name}“ kann nicht verwendet werden.',
  'It has {count} rows; (n + 1)³ are needed for n voxels beyond the source.':
    'Er hat {count} Zeilen; (n + 1)³ werden für n Voxel neben der Quelle gebraucht.',
  'Its voxel is {mm} mm and its density {density} g/ml.':
    'Sein Voxel misst {mm} mm, seine Dichte {density} g/ml.',
  'The row [{row}] is not [i, j, k, S] with S in mGy/(MBq s).':
    'Die Zeile [{row}] ist nicht [i, j, k, S] mit S in mGy/(MBq s).',
  'The row of {place} is missing, another one is there twice.':
    'Die Zeile von {place} fehlt, eine andere ist doppelt.',
  'The value of the source voxel itself (0, 0, 0) is not the largest.':
    'Der Wert des Quellvoxels selbst (0, 0, 0) ist nicht der größte.',
  'Its values leave {energy} keV a decay in voxels of {mm} mm at {density} g/ml; {nuclide} leaves {lowest} to {highest} keV.':
    'Seine Werte lassen je Zerfall {energy} keV in Voxeln von {mm} mm bei {density} g/ml; {nuclide} lässt {lowest} bis {highest} keV.',
  'Check the table, its unit (mGy/(MBq s)), its voxel size and its density.':
    'Die Tabelle, ihre Einheit (mGy/(MBq s)), Voxelgröße und Dichte prüfen.',
  'The dose cannot be computed from this activity.':
    'Aus dieser Aktivität lässt sich keine Dosis berechnen.',
  'Give a density above 0.': 'Eine Dichte über 0 angeben.',
  'Some of its values are negative or unknown.': 'Manche ihrer Werte sind negativ oder unbekannt.',
  'It has {count} values for {x} x {y} x {z} voxels.':
    'Sie hat {count} Werte für {x} x {y} x {z} Voxel.',
  'Choose a reconstruction with a value of 0 or more everywhere.':
    'Eine Rekonstruktion wählen, die überall einen Wert von mindestens 0 hat.',
  'The density of the tissue is {density} g/ml.': 'Die Dichte des Gewebes ist {density} g/ml.',
  'It has {count} voxels, the map of densities {other}.':
    'Sie hat {count} Voxel, die Dichtekarte {other}.',
  'Make the map of densities for the grid of the activity.':
    'Die Dichtekarte für das Raster der Aktivität erstellen.',
  'Some densities of the tissue are 0 or unknown.':
    'Manche Dichten des Gewebes sind 0 oder unbekannt.',
  'RescaleSlope is {slope} and RescaleIntercept {intercept}: with these no stored value gives a Hounsfield unit of a body.':
    'RescaleSlope ist {slope} und RescaleIntercept {intercept}: Damit ergibt kein gespeicherter Wert eine Hounsfield-Einheit eines Körpers.',
  '{what}: part of the images may be missing.': '{what}: Ein Teil der Bilder könnte fehlen.',
  'There are {count} images, and the highest ImageIndex (0054,1330) is {highest}':
    'Es gibt {count} Bilder, und der höchste ImageIndex (0054,1330) ist {highest}',
  'Load one reconstruction only: images of one matrix and one pixel size.':
    'Nur eine Rekonstruktion laden: Bilder einer Matrix und einer Pixelgröße.',
  'The blurred contour leaves {percent} % of the image: it has another shape, or noise or neighbours are too strong.':
    'Die verschmierte Kontur lässt {percent} % des Bildes übrig: Es hat eine andere Form, oder Rauschen oder Nachbarn sind zu stark.',
};
