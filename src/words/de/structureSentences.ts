/**
 * Sentences of structures other than kidneys; they are tried after all others.
 * English templates, and what they say in German.
 */
export const structureSentences: Record<string, string> = {
  'Structures ({count}): as the kidneys, each with its own curve and a map of its own; they lie where they were drawn and were looked for in other images from where the nearest kidney moved to.':
    'Strukturen ({count}): wie die Nieren, jede mit eigener Kurve und eigener Karte; sie liegen, wo sie gezeichnet wurden, und wurden in anderen Bildern von dort gesucht, wohin sich die nächste Niere bewegt hat.',
  'Outside the kidneys and structures: the reference image times one number of hours, from the curve of all activity in view but the kidneys; no dose of another organ should be read from the map.':
    'Außerhalb der Nieren und Strukturen: das Referenzbild mal eine Zahl von Stunden, aus der Kurve aller sichtbaren Aktivität ohne die Nieren; von anderen Organen sollte keine Dosis abgelesen werden.',
  'Check its contour on the images, or leave it out.':
    'Die Kontur auf den Bildern prüfen oder die Struktur weglassen.',
  'Check the field of view of this time point.': 'Das Bildfeld dieses Zeitpunkts prüfen.',
  'Check that this is as it should be.': 'Prüfen, ob das so sein soll.',
  'The structure "{name}" could not be read in the image at {hours} h: less than half of it lies there, or it shows no activity. Its curve rests on the other images.':
    'Die Struktur „{name}“ ließ sich im Bild nach {hours} h nicht ablesen: weniger als die Hälfte liegt darin, oder es zeigt dort keine Aktivität. Die Kurve beruht auf den anderen Bildern.',
  'The {organ} has no contour of its own {at}: that of the reference was carried there by the registration.':
    '{organ} hat {at} keine eigene Kontur: die der Referenz wurde durch die Registrierung übertragen.',
  'The {organ} was moved by hand {at}: {mm} mm (left, back, head).':
    '{organ} wurde {at} von Hand verschoben: {mm} mm (links, hinten, Kopf).',
  'The dose of the {organ} rests on one measurement.':
    'Die Dosis ({organ}) beruht auf einer Messung.',
  'The dose of the {organ} rests on one measurement; its half-life alone makes it unsure by {percent} % (one standard deviation).':
    'Die Dosis ({organ}) beruht auf einer Messung; allein die Halbwertszeit macht sie um {percent} % unsicher (eine Standardabweichung).',
  "{percent} % of the {organ}'s time-integrated activity lie after the last scan; a later scan would make it surer.":
    '{percent} % der zeitintegrierten Aktivität ({organ}) liegen nach der letzten Aufnahme; eine spätere machte sie sicherer.',
  'The measurements of the {organ} lie {percent} % from its curve (root mean square); check times, contours and calibration.':
    'Die Messungen ({organ}) liegen {percent} % von der Kurve (quadratisches Mittel); Zeiten, Konturen und Kalibrierung prüfen.',
  'Another model of the {organ} ({model}) gives {percent} % more.':
    'Ein anderes Modell ({organ}; {model}) gibt {percent} % mehr.',
  'Another model of the {organ} ({model}) gives {percent} % less.':
    'Ein anderes Modell ({organ}; {model}) gibt {percent} % weniger.',
  'The voxel-wise method gives the {organ} {voxelGy} Gy, the curve of the whole kidney {curveGy} Gy: noise or movement between the images.':
    'Das voxelweise Verfahren gibt {voxelGy} Gy ({organ}), die Kurve des Ganzen {curveGy} Gy: Rauschen oder Bewegung zwischen den Bildern.',
};
