/**
 * Registration, curves and recovery (src/coregistration, src/kinetics, src/recovery).
 * English templates, and what they say in German.
 */
export const curveSentences: Record<string, string> = {
  // registration (src/coregistration)
  '{why}; the place that the contours give was used. Check the kidney in the comparison view and move it by hand if needed.':
    '{why}; verwendet wurde die Lage nach den Konturen. Die Niere in der Vergleichsansicht prüfen und nötigenfalls von Hand verschieben.',
  '{why}; the same place in the shared frame of reference was used. Check the kidney in the comparison view and move it by hand if needed.':
    '{why}; verwendet wurde dieselbe Lage im gemeinsamen Bezugssystem. Die Niere in der Vergleichsansicht prüfen und nötigenfalls von Hand verschieben.',
  '{why}; the place where the activity looks most alike was used. Check the kidney in the comparison view and move it by hand if needed.':
    '{why}; verwendet wurde die Lage mit der ähnlichsten Aktivität. Die Niere in der Vergleichsansicht prüfen und nötigenfalls von Hand verschieben.',
  'The SPECTs show nothing to hold on to':
    'Die SPECTs zeigen nichts, woran sich registrieren ließe',
  'The SPECTs would move the kidney by {mm} mm and turn it by {degrees} degrees, more than kidneys do':
    'Die SPECTs würden die Niere um {mm} mm verschieben und um {degrees} Grad drehen, mehr als Nieren es tun',
  'The SPECTs agree nowhere near': 'Die SPECTs stimmen nirgends in der Nähe überein',
  'The SPECTs put the kidney {mm} mm away from where the contours of the two CTs put it; more than {most} mm can be breathing, or a contour that needs a look.':
    'Die SPECTs legen die Niere {mm} mm entfernt von der Lage nach den Konturen beider CTs; mehr als {most} mm können Atmung sein oder eine Kontur, die man ansehen sollte.',
  'The SPECTs agree little around the kidney (correlation {correlation}, its place known to {mm} mm): look at the comparison view.':
    'Die SPECTs stimmen um die Niere wenig überein (Korrelation {correlation}, Lage auf {mm} mm bekannt): Vergleichsansicht ansehen.',
  'Only {percent} % of the kidney with its surroundings lies in the SPECT of the other session.':
    'Nur {percent} % der Niere mit ihrer Umgebung liegen in der SPECT der anderen Aufnahme.',
  'The other session has no contour of this kidney: it was looked for near the same place of the frame of reference that both share.':
    'Die andere Aufnahme hat keine Kontur dieser Niere: Gesucht wurde nahe derselben Stelle im gemeinsamen Bezugssystem.',
  'The other session has no contour of this kidney and another frame of reference: it was looked for by its activity alone.':
    'Die andere Aufnahme hat keine Kontur dieser Niere und ein anderes Bezugssystem: Gesucht wurde nur nach der Aktivität.',
  'The contour was moved by {mm} mm towards the {direction}, where its SPECT has the most activity in it (+{percent} %): the breath moves kidneys between CT and SPECT.':
    'Die Kontur wurde um {mm} mm {direction} verschoben, wo ihre SPECT die meiste Aktivität in ihr hat (+{percent} %): Die Atmung bewegt Nieren zwischen CT und SPECT.',
  head: 'kopfwärts',
  feet: 'fußwärts',
  'The contour was not fitted to the SPECT: {why}. Look at it in the comparison view.':
    'Die Kontur wurde nicht an die SPECT angepasst: {why}. In der Vergleichsansicht ansehen.',
  'it reaches to the edge of the SPECT': 'sie reicht bis zum Rand der SPECT',
  'the activity has no clear maximum near it':
    'die Aktivität hat in ihrer Nähe kein klares Maximum',
  'the activity in it still rises after {mm} mm, as beside a brighter organ':
    'die Aktivität in ihr steigt nach {mm} mm noch an, wie neben einem helleren Organ',
  'parts of it disagree about where the activity is highest':
    'ihre Teile stimmen nicht überein, wo die Aktivität am höchsten ist',
  'The bodies of the two CTs could not be laid on each other: they are shown by their own coordinates.':
    'Die Körper der beiden CTs ließen sich nicht zur Deckung bringen: Sie werden nach ihren eigenen Koordinaten gezeigt.',
  // curves and recovery (src/kinetics, src/recovery)
  'The points do not lie on a curve of uptake and washout; the method set them right.':
    'Die Punkte liegen nicht auf einer Kurve aus Anreicherung und Auswaschung; die Methode hat sie zurechtgerückt.',
  'The points fall no faster than by physical decay alone; the curve was held at the physical half-life.':
    'Die Punkte fallen nicht schneller als durch physikalischen Zerfall; die Kurve wurde bei der physikalischen Halbwertszeit gehalten.',
  'The last two points fall no faster than by physical decay; the tail was held at the physical half-life.':
    'Die letzten zwei Punkte fallen nicht schneller als durch physikalischen Zerfall; der Abfall wurde bei der physikalischen Halbwertszeit gehalten.',
  'An uptake half-life of {hours} h was assumed.':
    'Eine Halbwertszeit der Anreicherung von {hours} h wurde angenommen.',
  'One measurement, with an effective half-life of {hours} h ({source}).':
    'Eine Messung, mit einer effektiven Halbwertszeit von {hours} h ({source}).',
  'That given, {hours} h, is longer than the physical half-life and was not used.':
    'Die angegebene, {hours} h, ist länger als die physikalische und wurde nicht verwendet.',
  'One measurement and no known half-life: right within about 10 % only if the effective half-life lies between {lowest} and {highest} h. The half-life of {hours} h is assumed, not measured.':
    'Eine Messung und keine bekannte Halbwertszeit: nur dann auf etwa 10 % richtig, wenn die effektive Halbwertszeit zwischen {lowest} und {highest} h liegt. Die Halbwertszeit von {hours} h ist angenommen, nicht gemessen.',
  "With {size} {unit} the structure lies beyond the site's table ({range}): the coefficient of its end was taken.":
    'Mit {size} {unit} liegt die Struktur außerhalb der Tabelle des Hauses ({range}): Der Koeffizient ihres Endes wurde verwendet.',
  'Only {percent} % of the activity is seen inside the contour: it is small or thin for this resolution, and the recovered number rests mostly on the assumed blur.':
    'Nur {percent} % der Aktivität werden in der Kontur gesehen: Sie ist klein oder dünn für diese Auflösung, und die korrigierte Zahl beruht vor allem auf der angenommenen Unschärfe.',
  "The contour's voxels of {mm} mm are coarse for this resolution: the recovery coefficient is less certain.":
    'Die Voxel der Kontur von {mm} mm sind grob für diese Auflösung: Der Recovery-Koeffizient ist weniger sicher.',
  'What surrounds the organ could not be measured ({ml} ml of its surroundings are in the image and clear of other organs): it was taken as free of activity, so the recovered number may be too high.':
    'Die Umgebung des Organs konnte nicht gemessen werden ({ml} ml davon sind im Bild und frei von anderen Organen): Sie wurde als frei von Aktivität angenommen, daher ist die korrigierte Zahl vielleicht zu hoch.',
  'The activity around the organ is uneven: within its quartiles the recovered number changes by +- {percent} %.':
    'Die Aktivität um das Organ ist ungleichmäßig: Innerhalb ihrer Quartile ändert sich die korrigierte Zahl um ±{percent} %.',
  'The partial volume effect cannot be corrected.':
    'Der Partialvolumeneffekt kann nicht korrigiert werden.',
  'Bremsstrahlung of 90Y (about 0.4 % of its energy) is taken as left where the electrons are.':
    'Die Bremsstrahlung von 90Y (etwa 0,4 % der Energie) wird dort angenommen, wo die Elektronen sind.',
  'The half-life of 161Tb is 6.906 d as in ICRP Publication 107; newer measurements say up to 6.96 d (0.8 % more).':
    'Die Halbwertszeit von 161Tb ist 6,906 d nach ICRP Publication 107; neuere Messungen nennen bis zu 6,96 d (0,8 % mehr).',
  'The daughters of 225Ac (221Fr, 217At, 213Bi, 213Po or 209Tl, 209Pb) are taken as in equilibrium with it and in the same place; what the blood carries away, above all of 213Bi, is not followed.':
    'Die Töchter von 225Ac (221Fr, 217At, 213Bi, 213Po oder 209Tl, 209Pb) werden im Gleichgewicht und am selben Ort angenommen; was das Blut wegträgt, vor allem 213Bi, wird nicht verfolgt.',
  'The dose is absorbed energy over mass: the higher biological effect of alpha particles is not weighted.':
    'Die Dosis ist absorbierte Energie durch Masse: Die höhere biologische Wirkung von Alphateilchen ist nicht gewichtet.',
  '131mXe, to which 1.2 % of 131I decays, is left out: where it decays in place it would add 1.7 keV of electrons a decay (0.9 %).':
    '131mXe, in das 1,2 % von 131I zerfallen, ist nicht berücksichtigt: Zerfällt es vor Ort, kämen 1,7 keV Elektronen je Zerfall hinzu (0,9 %).',
};
