/**
 * Uncertainty of a dose (src/uncertainty).
 * English templates, and what they say in German.
 */
export const uncertaintySentences: Record<string, string> = {
  Contour: 'Kontur',
  Calibration: 'Kalibrierung',
  'Recovery (partial volume)': 'Recovery (Partialvolumen)',
  'Points of the time-activity curve': 'Punkte der Zeit-Aktivitäts-Kurve',
  'Model of the time-activity curve': 'Modell der Zeit-Aktivitäts-Kurve',
  'Half-life of a single time point': 'Halbwertszeit eines einzelnen Messzeitpunkts',
  'Place of the contour on the SPECT': 'Lage der Kontur auf der SPECT',
  'Density of the kidney': 'Dichte der Niere',
  'Not stated by the site.': 'Vom Haus nicht angegeben.',
  'From the settings.': 'Aus den Einstellungen.',
  'Set by the site.': 'Vom Haus festgelegt.',
  'The half-life comes without an uncertainty.':
    'Die Halbwertszeit hat keine angegebene Unsicherheit.',
  'One measurement and no half-life: the rule used has no stated uncertainty.':
    'Eine Messung und keine Halbwertszeit: Die verwendete Regel hat keine angegebene Unsicherheit.',
  'Half-life {hours} h ± {percent} % ({source}), measured at {at} h.':
    'Halbwertszeit {hours} h ± {percent} % ({source}), gemessen nach {at} h.',
  'No other contours, and no volume uncertainty of the site.':
    'Keine anderen Konturen und keine Volumenunsicherheit des Hauses.',
  'No other contours were measured.': 'Es wurden keine anderen Konturen gemessen.',
  'The uncertainty of a point is not stated, and {count} point leaves none over to tell it.':
    'Die Unsicherheit eines Messpunkts ist nicht angegeben, und {count} Punkt lässt keinen übrig, um sie abzuschätzen.',
  'The uncertainty of a point is not stated, and {count} points leave none over to tell it.':
    'Die Unsicherheit eines Messpunkts ist nicht angegeben, und {count} Punkte lassen keinen übrig, um sie abzuschätzen.',
  "Scatter of {count} points about the curve, {degrees} left over; {percent} % of its square is taken as noise, the rest as the assumed uptake's.":
    'Streuung von {count} Punkten um die Kurve, {degrees} Freiheitsgrade; {percent} % ihres Quadrats gelten als Rauschen, der Rest als angenommene Aufnahme.',
  'Scatter of {count} points about the curve, {degrees} left over.':
    'Streuung von {count} Punkten um die Kurve, Freiheitsgrade: {degrees}.',
  '{percent} % of each point, carried through the curve.':
    '{percent} % jedes Punkts, durch die Kurve fortgepflanzt.',
  "Mean dose {doseAt03} Gy in the network's contour at probability 0.3, {doseAt07} Gy at 0.7.":
    'Mittlere Dosis {doseAt03} Gy in der Kontur des Netzes bei Wahrscheinlichkeit 0,3, {doseAt07} Gy bei 0,7.',
  'Volume uncertain by {percent} %; the dose changes by {factor} times as much.':
    'Volumen um {percent} % unsicher; die Dosis ändert sich um das {factor}-Fache davon.',
  'The points allow no second model.': 'Die Punkte erlauben kein zweites Modell.',
  'The integral by the model "{model}" differs by {percent} %.':
    'Das Integral nach dem Modell „{model}“ weicht um {percent} % ab.',
  'Recovery coefficient {rc}; {least} to {most} for a resolution better and worse by {mm} mm, and {percent} % of the method.':
    'Recovery-Koeffizient {rc}; {least} bis {most} bei einer um {mm} mm besseren oder schlechteren Auflösung, und {percent} % der Methode.',
  'Recovery coefficient {rc}; {least} to {most} for a resolution better and worse by {mm} mm.':
    'Recovery-Koeffizient {rc}; {least} bis {most} bei einer um {mm} mm besseren oder schlechteren Auflösung.',
  'Not corrected: SPECT reads kidneys 15 to 35 % too low.':
    'Nicht korrigiert: SPECT liest Nieren um 15 bis 35 % zu niedrig.',
  'as stored with the dose': 'wie mit der Dosis gespeichert',
  'The border of the contour is uncertain by {mm} mm, {percent} % of the volume.':
    'Die Grenze der Kontur ist um {mm} mm unsicher, {percent} % des Volumens.',
  'The volume of the contour is uncertain by {percent} %, as set by the site.':
    'Das Volumen der Kontur ist um {percent} % unsicher, nach Angabe des Hauses.',
  'How the mean falls with a shift was not measured.':
    'Wie der Mittelwert mit einer Verschiebung fällt, wurde nicht gemessen.',
  'The place of the contour is not known to a stated uncertainty at every time point.':
    'Die Lage der Kontur ist nicht zu jedem Messzeitpunkt mit angegebener Unsicherheit bekannt.',
  'Place uncertain by {list} mm; a shift of 4 mm costs {percent} %.':
    'Lage um {list} mm unsicher; eine Verschiebung von 4 mm kostet {percent} %.',
};
