/**
 * Findings about a dose (src/dose, src/report).
 * English templates, and what they say in German.
 */
export const doseFindings: Record<string, string> = {
  'structure {label}': 'Struktur {label}',
  'The {structure} has no voxels, so it has no dose.':
    'Die {structure} hat keine Voxel und daher keine Dosis.',
  'The {structure} lies outside the dose map; it has no dose.':
    'Die {structure} liegt außerhalb der Dosisverteilung; sie hat keine Dosis.',
  '{percent} % of the {structure} ({ml} ml) lies outside the dose map; its dose values are those of the rest.':
    '{percent} % der Struktur „{structure}“ ({ml} ml) liegen außerhalb der Dosisverteilung; die Dosiswerte gelten für den Rest.',
  'Contour the kidney, or note that it is absent.':
    'Die Niere konturieren oder angeben, dass sie fehlt.',
  'Choose a dose map that covers the kidney.':
    'Eine Dosisverteilung wählen, die die Niere abdeckt.',
  'Use a dose map that covers the whole kidney, or state the share with the dose.':
    'Eine Dosisverteilung verwenden, die die ganze Niere abdeckt, oder den Anteil mit der Dosis angeben.',
  'Check the overlay of dose and CT at the kidneys.':
    'Die Überlagerung von Dosis und CT an den Nieren prüfen.',
  'Check the overlay of dose and CT at both kidneys.':
    'Die Überlagerung von Dosis und CT an beiden Nieren prüfen.',
  'Use a dose map of usual resolution if the last digits matter.':
    'Eine Dosisverteilung üblicher Auflösung verwenden, wenn die letzten Stellen zählen.',
  'Check the dose map before using the dose.':
    'Die Dosisverteilung prüfen, bevor die Dosis verwendet wird.',
  'The dose map has no known position on this image.':
    'Die Lage der Dosisverteilung auf diesem Bild ist nicht bekannt.',
  'Their frames of reference differ (image {image}, dose {dose}).':
    'Ihre Bezugssysteme unterscheiden sich (Bild {image}, Dosis {dose}).',
  'The dose does not say in which frame of reference it lies.':
    'Die Dosis nennt ihr Bezugssystem nicht.',
  'The image does not say in which frame of reference it lies.':
    'Das Bild nennt sein Bezugssystem nicht.',
  'Choose the image the dose was computed on, load a registration, or treat the two as registered after checking their overlay.':
    'Das Bild wählen, auf dem die Dosis berechnet wurde, eine Registrierung laden oder beide nach Prüfen der Überlagerung als registriert behandeln.',
  "The dose map was taken as registered at the user's word. {why}":
    'Die Dosisverteilung wurde auf Angabe des Benutzers als registriert behandelt. {why}',
  'The dose grid is turned by {degrees} degrees against the image, which moves it by {mm} mm at 250 mm from the centre of the turn. It was sampled as both state their orientation; check the overlay.':
    'Das Dosisraster ist um {degrees} Grad gegen das Bild gedreht, was es 250 mm vom Drehpunkt um {mm} mm verschiebt. Es wurde nach den angegebenen Orientierungen abgetastet; Überlagerung prüfen.',
  'The dose grid is more than {factor} times finer than the image; each image voxel was sampled at {points} points.':
    'Das Dosisraster ist mehr als {factor}-mal feiner als das Bild; jedes Bildvoxel wurde an {points} Punkten abgetastet.',
  'Dose map {number}: {text}': 'Dosisverteilung {number}: {text}',
  'The dose was computed here from activity: {method}, density {density}.':
    'Die Dosis wurde hier aus der Aktivität berechnet: {method}, Dichte {density}.',
  '{density} g/ml everywhere': 'überall {density} g/ml',
  'by the CT': 'nach der CT',
  electrons: 'Elektronen',
  'electrons and alpha particles': 'Elektronen und Alphateilchen',
  'all {particles} of {nuclide} stop where they start ({constant} Gy g/(MBq h)), photons are left out (those of a kidney itself would add about 1 %, those of activity around it up to 3 % more)':
    'alle {particles} von {nuclide} bleiben, wo sie entstehen ({constant} Gy g/(MBq h)), Photonen sind nicht berücksichtigt (die der Niere selbst würden etwa 1 % hinzufügen, die der Umgebung bis zu 3 % mehr)',
  'all {particles} of {nuclide} stop where they start ({constant} Gy g/(MBq h)), photons are left out (those of a kidney itself would add about {percent} %)':
    'alle {particles} von {nuclide} bleiben, wo sie entstehen ({constant} Gy g/(MBq h)), Photonen sind nicht berücksichtigt (die der Niere selbst würden etwa {percent} % hinzufügen)',
  'all {particles} of {nuclide} stop where they start ({constant} Gy g/(MBq h)), photons are left out':
    'alle {particles} von {nuclide} bleiben, wo sie entstehen ({constant} Gy g/(MBq h)), Photonen sind nicht berücksichtigt',
  'all {particles} of {nuclide} stop where they start, and the photons of a kidney add {percent} % ({constant} Gy g/(MBq h)); those of activity around it are left out':
    'alle {particles} von {nuclide} bleiben, wo sie entstehen, und die Photonen einer Niere fügen {percent} % hinzu ({constant} Gy g/(MBq h)); die der Umgebung sind nicht berücksichtigt',
  '{method}; a kidney loses about a tenth of their energy through its surface, which a kernel takes into account':
    '{method}; eine Niere verliert etwa ein Zehntel ihrer Energie durch die Oberfläche, was ein Kernel berücksichtigt',
  'photons of all activity in the image included': 'mit den Photonen aller Aktivität im Bild',
  'the kernel "{name}" ({nuclide}, {source}, voxels of {voxels}), {photons}':
    'der Kernel „{name}“ ({nuclide}, {source}, Voxel von {voxels}), {photons}',
  'the kernel "{name}" ({nuclide}, {source}, brought from voxels of {from} mm to those of the image, {voxels}), {photons}':
    'der Kernel „{name}“ ({nuclide}, {source}, von Voxeln von {from} mm auf die des Bildes gebracht, {voxels}), {photons}',
  'the kernel "{name}" ({nuclide}, {source}, {voxels}), {photons}':
    'der Kernel „{name}“ ({nuclide}, {source}, {voxels}), {photons}',
  'Monte Carlo of this program, for the voxels of the image':
    'Monte Carlo dieses Programms, für die Voxel des Bildes',
  '{nuclide} in water': '{nuclide} in Wasser',
  'Density is that of the CT where it shows soft tissue ({lowest} to {highest} HU), and {density} g/ml in lung, gas, bone and contrast medium.':
    'Die Dichte ist die der CT, wo sie Weichgewebe zeigt ({lowest} bis {highest} HU), und {density} g/ml in Lunge, Gas, Knochen und Kontrastmittel.',
  "It rests on one measurement {hours} h after the administration and an effective half-life of {halfLives}; a half-life that is not this patient's can put the dose off by tens of percent. The camera's resolution is not corrected for.":
    'Sie beruht auf einer Messung {hours} h nach der Applikation und einer effektiven Halbwertszeit von {halfLives}; eine Halbwertszeit, die nicht die dieses Patienten ist, kann die Dosis um Dutzende Prozent verfälschen. Die Auflösung der Kamera ist nicht korrigiert.',
  '{hours} h {place}': '{hours} h {place}',
  'Cycle {list} of this patient has no dose: the sum over the cycles is of {others} only.':
    'Zyklus {list} dieses Patienten hat keine Dosis: Die Summe über die Zyklen umfasst nur {others}.',
  'Cycles {list} of this patient have no dose: the sum over the cycles is of {others} only.':
    'Die Zyklen {list} dieses Patienten haben keine Dosis: Die Summe über die Zyklen umfasst nur {others}.',
  'Compute the missing cycles before the sum is used.':
    'Die fehlenden Zyklen berechnen, bevor die Summe verwendet wird.',
  '{kidney}: the activities of {name} were read in a contour of {ml} ml, and that of this report has {ownMl} ml; time points, integral and half-life are of the former.':
    '{kidney}: Die Aktivitäten von {name} wurden in einer Kontur von {ml} ml gelesen, die dieses Berichts hat {ownMl} ml; Messpunkte, Integral und Halbwertszeit gehören zur ersten.',
  'Compute the dose again with the contours as they are now.':
    'Die Dosis mit den jetzigen Konturen erneut berechnen.',
  '{names}: the values are weighted for biological effect (DoseType EFFECTIVE), so there is no BED and no EQD2, and the doses are not put beside local values.':
    '{names}: Die Werte sind nach biologischer Wirkung gewichtet (DoseType EFFECTIVE); daher gibt es keine BED und keine EQD2, und die Dosen stehen nicht neben lokalen Werten.',
  'Choose the map of the absorbed dose (DoseType PHYSICAL).':
    'Die Verteilung der Energiedosis wählen (DoseType PHYSICAL).',
  '{kidney}: a mean dose of {dose} Gy is more than therapies give it: the map may hold cGy or mGy, or its scale is wrong.':
    '{kidney}: Eine mittlere Dosis von {dose} Gy ist mehr, als Therapien ihr geben: Die Karte enthält vielleicht cGy oder mGy, oder ihre Skalierung ist falsch.',
  '{kidney}: a mean dose of {dose} Gy is less than therapies give it: the map may hold cGy or mGy, or its scale is wrong.':
    '{kidney}: Eine mittlere Dosis von {dose} Gy ist weniger, als Therapien ihr geben: Die Karte enthält vielleicht cGy oder mGy, oder ihre Skalierung ist falsch.',
  "BED and EQD2 ({kidneys}) rest on the site's effective half-life of {hours} h, which was not measured in this patient, whatever holds for {agents}.":
    'BED und EQD2 ({kidneys}) beruhen auf der effektiven Halbwertszeit des Hauses von {hours} h, die nicht an diesem Patienten gemessen wurde, was auch für {agents} gilt.',
  "BED and EQD2 ({kidneys}) rest on the site's effective half-life of {hours} h, which was not measured in this patient, and the images do not name the agent.":
    'BED und EQD2 ({kidneys}) beruhen auf der effektiven Halbwertszeit des Hauses von {hours} h, die nicht an diesem Patienten gemessen wurde, und die Bilder nennen die Substanz nicht.',
  'Enter the half-life of each kidney, or compute the dose from serial images.':
    'Die Halbwertszeit jeder Niere eingeben oder die Dosis aus Verlaufsaufnahmen berechnen.',
};
