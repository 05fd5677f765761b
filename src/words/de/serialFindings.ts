/**
 * Dose from serial images (src/serial).
 * English templates, and what they say in German.
 */
export const serialFindings: Record<string, string> = {
  'cycle {cycle} of this patient': 'Zyklus {cycle} dieses Patienten',
  "The camera's resolution is not corrected for: with 10 mm (full width at half maximum) a kidney's mean dose comes out 22 to 27 % too low (docs/dosimetry.md).":
    'Die Auflösung der Kamera ist nicht korrigiert: Bei 10 mm (Halbwertsbreite) fällt die mittlere Nierendosis um 22 bis 27 % zu niedrig aus (docs/dosimetry.md).',
  'The partial volume effect of the {kidney} is not corrected for, though a resolution is given. {why}':
    'Partialvolumeneffekt nicht korrigiert ({kidney}), obwohl eine Auflösung angegeben ist. {why}',
  "The mean dose of the {kidney} is {dose} Gy as read from the images, and {recovered} Gy with the partial volume effect corrected: the site's table of recovery coefficients gives {percent} %, and what the surroundings spill into the contour is taken off. All other numbers and the dose map are uncorrected.":
    'Mittlere Dosis, {kidney}: {dose} Gy, wie aus den Bildern gelesen, und {recovered} Gy mit korrigiertem Partialvolumeneffekt: Die Tabelle der Recovery-Koeffizienten des Hauses ergibt {percent} %, und was die Umgebung in die Kontur einstreut, ist abgezogen. Alle anderen Zahlen und die Dosisverteilung sind unkorrigiert.',
  "The mean dose of the {kidney} is {dose} Gy as read from the images, and {recovered} Gy with the partial volume effect corrected: the site's table of recovery coefficients gives {percent} %. All other numbers and the dose map are uncorrected.":
    'Mittlere Dosis, {kidney}: {dose} Gy, wie aus den Bildern gelesen, und {recovered} Gy mit korrigiertem Partialvolumeneffekt: Die Tabelle der Recovery-Koeffizienten des Hauses ergibt {percent} %. Alle anderen Zahlen und die Dosisverteilung sind unkorrigiert.',
  'The mean dose of the {kidney} is {dose} Gy as read from the images, and {recovered} Gy with the partial volume effect corrected: its contour, blurred by {mm} mm (full width at half maximum), keeps {percent} %, and what the surroundings spill into the contour is taken off. All other numbers and the dose map are uncorrected.':
    'Mittlere Dosis, {kidney}: {dose} Gy, wie aus den Bildern gelesen, und {recovered} Gy mit korrigiertem Partialvolumeneffekt: Ihre Kontur, mit {mm} mm (Halbwertsbreite) verschmiert, behält {percent} %, und was die Umgebung in die Kontur einstreut, ist abgezogen. Alle anderen Zahlen und die Dosisverteilung sind unkorrigiert.',
  'The mean dose of the {kidney} is {dose} Gy as read from the images, and {recovered} Gy with the partial volume effect corrected: its contour, blurred by {mm} mm (full width at half maximum), keeps {percent} %. All other numbers and the dose map are uncorrected.':
    'Mittlere Dosis, {kidney}: {dose} Gy, wie aus den Bildern gelesen, und {recovered} Gy mit korrigiertem Partialvolumeneffekt: Ihre Kontur, mit {mm} mm (Halbwertsbreite) verschmiert, behält {percent} %. Alle anderen Zahlen und die Dosisverteilung sind unkorrigiert.',
  '{percent} % of the {kidney} lie outside the image {when}; its activity is taken as that of the rest.':
    '{percent} % der Struktur „{kidney}“ liegen {when} außerhalb des Bildes; ihre Aktivität wird wie die des Rests angenommen.',
  '{hours} h after the administration': '{hours} h nach der Applikation',
  '{hours} h after the administration were entered for an image that says {fileHours} h.':
    '{hours} h nach der Applikation wurden für ein Bild eingegeben, das {fileHours} h nennt.',
  'The administered activity is not known: no value is given per administered activity.':
    'Die applizierte Aktivität ist nicht bekannt: Es wird kein Wert je applizierter Aktivität angegeben.',
  'The images show no activity outside the kidneys: the dose map is 0 there.':
    'Die Bilder zeigen keine Aktivität außerhalb der Nieren: Die Dosisverteilung ist dort 0.',
  'The {side} kidney is not among the contours of the reference, though it is among those of another time point: it has no dose.':
    'Die {side} Niere ist nicht unter den Konturen der Referenz, wohl aber unter denen eines anderen Messzeitpunkts: Sie hat keine Dosis.',
  'The {side} kidney is not among the contours of the reference: it has no dose.':
    'Die {side} Niere ist nicht unter den Konturen der Referenz: Sie hat keine Dosis.',
  'SPECT and CT at {hours} h do not name one frame of reference: they were taken to lie on each other, as one machine scans them. Look at their overlay.':
    'SPECT und CT nach {hours} h nennen kein gemeinsames Bezugssystem: Sie wurden als deckungsgleich angenommen, wie ein Gerät sie aufnimmt. Überlagerung ansehen.',
  "The camera's resolution is not known.": 'Die Auflösung der Kamera ist nicht bekannt.',
  'At {hours} h: {why}': 'Nach {hours} h: {why}',
  'population of patients with {agent}': 'Patientengruppe mit {agent}',
  'population of patients with {agent}; the agent of this patient is not known':
    'Patientengruppe mit {agent}; die Substanz dieses Patienten ist nicht bekannt',
  'population of patients with {agent}; the agent "{own}" is not known':
    'Patientengruppe mit {agent}; die Substanz „{own}“ ist nicht bekannt',
  '{source}, its biological half-life carried to {nuclide}':
    '{source}, deren biologische Halbwertszeit auf {nuclide} übertragen',
  '{nuclide}, {count} time point {hours} h after the administration; dose and contours lie on the CT of that at {reference} h.':
    '{nuclide}, {count} Messzeitpunkt {hours} h nach der Applikation; Dosis und Konturen liegen auf der CT nach {reference} h.',
  '{nuclide}, {count} time points {hours} h after the administration; dose and contours lie on the CT of that at {reference} h.':
    '{nuclide}, {count} Messzeitpunkte {hours} h nach der Applikation; Dosis und Konturen liegen auf der CT nach {reference} h.',
  'Activity of a kidney: mean concentration in the contour of each session (linear between voxels, at points at most half a voxel apart) times the volume of the reference contour. Contours were moved along z to fit their images, by at most 10 mm.':
    'Aktivität einer Niere: mittlere Konzentration in der Kontur jeder Aufnahme (linear zwischen Voxeln, an Punkten höchstens einen halben Voxel auseinander) mal das Volumen der Referenzkontur. Konturen wurden entlang z an ihre Bilder angepasst, um höchstens 10 mm.',
  'Images of other times were laid on the reference by a rigid registration of each kidney by itself, driven by the SPECT, and sampled with cubic splines.':
    'Bilder anderer Zeiten wurden durch starre Registrierung jeder Niere für sich anhand der SPECT auf die Referenz gelegt und mit kubischen Splines abgetastet.',
  '{side} kidney: {model}; effective half-life at late times {hours} h.':
    '{side} Niere: {model}; effektive Halbwertszeit zu späten Zeiten {hours} h.',
  "Voxels of a kidney: the integral of the kidney's curve, shared out as the sum of its images.":
    'Voxel einer Niere: das Integral der Kurve der Niere, verteilt wie die Summe ihrer Bilder.',
  'Voxels of a kidney: the tri-exponential of 2013 in each voxel.':
    'Voxel einer Niere: die Triexponentielle von 2013 in jedem Voxel.',
  'Outside the kidneys: the reference image times one number of hours, from the curve of all activity in view but the kidneys; no dose of another organ should be read from the map.':
    'Außerhalb der Nieren: das Referenzbild mal eine Anzahl Stunden, aus der Kurve aller abgebildeten Aktivität ohne Nieren; für andere Organe sollte keine Dosis abgelesen werden.',
  'Partial volume: beside the uncorrected dose stands one whose curve runs through (measured - background (1 - RC)) / RC, RC the share that the contour keeps when it is blurred as the camera does, background the median of the image from 1 to 2 widths of the blur around the kidney. All other numbers are uncorrected.':
    'Partialvolumen: Neben der unkorrigierten Dosis steht eine, deren Kurve durch (gemessen - Untergrund (1 - RC)) / RC verläuft; RC ist der Anteil, den die Kontur behält, wenn sie wie von der Kamera verschmiert wird, Untergrund der Median des Bildes 1 bis 2 Halbwertsbreiten um die Niere. Alle anderen Zahlen sind unkorrigiert.',
  "The camera's resolution was not corrected for (partial volume).":
    'Die Auflösung der Kamera wurde nicht korrigiert (Partialvolumen).',
  'Energy: all {particles} stop where they start, {constant} Gy g/(MBq h); {photons}; {medium}.':
    'Energie: alle {particles} bleiben, wo sie entstehen, {constant} Gy g/(MBq h); {photons}; {medium}.',
  'with the photons of the kidney itself': 'mit den Photonen der Niere selbst',
  'photons are left out (those of the kidney itself would add 1 %, those of activity around it up to 3 % more)':
    'Photonen nicht berücksichtigt (die der Niere selbst würden 1 % hinzufügen, die der Umgebung bis zu 3 % mehr)',
  'photons are left out (those of the kidney itself would add {percent} %)':
    'Photonen nicht berücksichtigt (die der Niere selbst würden {percent} % hinzufügen)',
  'photons are left out': 'Photonen nicht berücksichtigt',
  'density {density} g/ml everywhere': 'Dichte überall {density} g/ml',
  'density from the CT in soft tissue, 1.05 g/ml elsewhere':
    'Dichte im Weichgewebe aus der CT, sonst 1,05 g/ml',
  'Energy: the kernel "{name}", photons of the kidney itself included; {medium}.':
    'Energie: Kernel „{name}“, mit den Photonen der Niere selbst; {medium}.',
  'tri-exponential': 'triexponentiell',
  'bi-exponential-fixed-uptake': 'biexponentiell, Anreicherung fest',
  'bi-exponential': 'biexponentiell',
  'mono-exponential': 'monoexponentiell',
  'trapezoid-effective-tail': 'Trapeze, effektiver Abfall',
  'trapezoid-physical-tail': 'Trapeze, physikalischer Abfall',
  'single-haenscheid': 'ein Punkt, Hänscheid',
  'single-half-life': 'ein Punkt, bekannte Halbwertszeit',
  'tri-exponential of 2013': 'Triexponentielle von 2013',
  'uptake with a half-life of 0.8 h and one washout':
    'Anreicherung mit 0,8 h Halbwertszeit und eine Auswaschung',
  'one uptake and one washout, both fitted':
    'eine Anreicherung und eine Auswaschung, beide angepasst',
  'one washout': 'eine Auswaschung',
  'trapezoids, then the effective half-life of the last two points':
    'Trapeze, dann die effektive Halbwertszeit der letzten zwei Punkte',
  'trapezoids, then the physical half-life': 'Trapeze, dann die physikalische Halbwertszeit',
  "one point, Haenscheid's rule": 'ein Punkt, Regel von Hänscheid',
  'one point with a known half-life': 'ein Punkt mit bekannter Halbwertszeit',
  'State the share with the dose, or leave the time point out.':
    'Den Anteil mit der Dosis angeben oder den Messzeitpunkt weglassen.',
  'Check the registration of this time point.': 'Die Registrierung dieses Messzeitpunkts prüfen.',
  'Check the contour on the SPECT of this time point.':
    'Die Kontur auf der SPECT dieses Messzeitpunkts prüfen.',
  'Keep it in mind with the dose.': 'Bei der Dosis berücksichtigen.',
  'Compare the contours of both time points and correct the wrong one.':
    'Die Konturen beider Messzeitpunkte vergleichen und die falsche korrigieren.',
  'Keep it in mind with the half-life.': 'Bei der Halbwertszeit berücksichtigen.',
  'Measure at a second time, or carry the half-life of an earlier cycle.':
    'Zu einer zweiten Zeit messen oder die Halbwertszeit eines früheren Zyklus übernehmen.',
  'Plan a later scan in the next cycle.': 'Im nächsten Zyklus eine spätere Aufnahme planen.',
  'Check times, contours and calibration of the points off the curve.':
    'Zeiten, Konturen und Kalibrierung der Punkte abseits der Kurve prüfen.',
  'Look at the time-activity plot and choose the model that fits the kidney.':
    'Die Zeit-Aktivitäts-Kurve ansehen und das passende Modell wählen.',
  'Look at the registration; the curve of the whole kidney is the steadier one.':
    'Die Registrierung ansehen; die Kurve der ganzen Niere ist die stabilere.',
  'Check the overlay of SPECT and CT at both kidneys.':
    'Die Überlagerung von SPECT und CT an beiden Nieren prüfen.',
  'Check which of the two is right.': 'Prüfen, welche der beiden Angaben stimmt.',
  'Enter the administered activity.': 'Die applizierte Aktivität eingeben.',
  'Check contour and resolution; use the recovered number with care.':
    'Kontur und Auflösung prüfen; die korrigierte Zahl mit Vorsicht verwenden.',
  'Use a contour on finer voxels, as of the CT.':
    'Eine Kontur auf feineren Voxeln verwenden, etwa der CT.',
  'Check that the image shows the surroundings of the kidney.':
    'Prüfen, ob das Bild die Umgebung der Niere zeigt.',
  'Look for hot organs beside the kidney.':
    'Nach Organen mit hoher Aktivität neben der Niere suchen.',
  'Compare with doses that were read the same way only.':
    'Nur mit Dosen vergleichen, die ebenso bestimmt wurden.',
  'Check it on the images of this time point.': 'An den Bildern dieses Messzeitpunkts prüfen.',
  'The {side} kidney has no contour of its own at {hours} h: that of the reference was carried there by the registration.':
    'Die {side} Niere hat nach {hours} h keine eigene Kontur: Die der Referenz wurde durch die Registrierung übertragen.',
  'The {side} kidney was moved by hand at {hours} h: {mm} mm (left, back, head).':
    'Die {side} Niere wurde nach {hours} h von Hand verschoben: {mm} mm (links, hinten, Kopf).',
  'The contour of the {side} kidney at {hours} h is {percent} % larger than that of the reference; one of them is wrong, and the concentration read in it may be.':
    'Die Kontur der {side}n Niere nach {hours} h ist {percent} % größer als die der Referenz; eine ist falsch, und die darin gelesene Konzentration vielleicht auch.',
  'The contour of the {side} kidney at {hours} h is {percent} % smaller than that of the reference; one of them is wrong, and the concentration read in it may be.':
    'Die Kontur der {side}n Niere nach {hours} h ist {percent} % kleiner als die der Referenz; eine ist falsch, und die darin gelesene Konzentration vielleicht auch.',
  'The dose of the {side} kidney rests on one measurement; its half-life alone makes it unsure by {percent} % (one standard deviation).':
    'Die Dosis der {side}n Niere beruht auf einer Messung; allein ihre Halbwertszeit macht sie um {percent} % unsicher (eine Standardabweichung).',
  'The dose of the {side} kidney rests on one measurement.':
    'Die Dosis der {side}n Niere beruht auf einer Messung.',
  "{percent} % of the {side} kidney's time-integrated activity lie after the last scan; a later scan would make it surer.":
    '{percent} % der zeitintegrierten Aktivität der {side}n Niere liegen nach der letzten Aufnahme; eine spätere Aufnahme gäbe mehr Sicherheit.',
  'The measurements of the {side} kidney lie {percent} % from its curve (root mean square); check times, contours and calibration.':
    'Die Messungen der {side}n Niere liegen {percent} % von ihrer Kurve entfernt (quadratisches Mittel); Zeiten, Konturen und Kalibrierung prüfen.',
  'Another model of the {side} kidney ({model}) gives {percent} % more.':
    'Ein anderes Modell der {side}n Niere ({model}) ergibt {percent} % mehr.',
  'Another model of the {side} kidney ({model}) gives {percent} % less.':
    'Ein anderes Modell der {side}n Niere ({model}) ergibt {percent} % weniger.',
  'The voxel-wise method gives the {side} kidney {dose} Gy, the curve of the whole kidney {curveDose} Gy: noise or movement between the images.':
    'Die voxelweise Methode ergibt für die {side} Niere {dose} Gy, die Kurve der ganzen Niere {curveDose} Gy: Rauschen oder Bewegung zwischen den Bildern.',
};
