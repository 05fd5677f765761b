import type { Language } from './language';

/** German, as a nuclear medicine department writes it. */
export const de: Language = {
  texts: {
    // sides and small words
    'kidney.right': 'Rechte Niere',
    'kidney.left': 'Linke Niere',
    'side.right': 'Rechts',
    'side.left': 'Links',
    'side.both': 'Beide',
    'marker.right': 'R',
    'marker.left': 'L',
    'word.cancel': 'Abbrechen',
    'word.entered': '(eingegeben)',
    'word.escapeCancels': 'Esc bricht ab.',
    'word.contours': 'Konturen',
    'word.energyLocal': 'Lokale Deposition der Elektronen',
    'word.energyKernel': 'Kernel: {name}',
    'word.doseMap': 'Dosisverteilung',
    'word.leaveIt': 'Nicht verwenden',
    'word.source': 'Quelle: {source}',
    'word.notSaid': 'In den Bildern nicht angegeben.',
    'word.warning': 'Warnung:',
    'word.cycle': 'Zyklus',
    'word.model': 'Modell',
    'word.percent': '{value} %',
    // panel
    'panel.run': 'Nieren automatisch konturieren',
    'panel.idle':
      'Konturiert beide Nieren auf der CT dieser Studie. Danach lassen sich die Konturen mit dem Pinsel bearbeiten; Volumen und Dosis folgen.',
    'panel.opened': 'geöffnet: {title}',
    'panel.numbers': 'Volumen und Dosis',
    'panel.pictures': 'Histogramm und Bilder',
    'panel.picture': 'Bild',
    'panel.doseMap': 'Dosisverteilung und Kinetik',
    'panel.export': 'Speichern und sichern',
    'panel.origin': 'Herkunft der Konturen',
    'panel.network': 'Netz',
    'panel.interim': '– vorläufige Gewichte, nicht für die klinische Anwendung',
    'panel.engine': 'Recheneinheit',
    'panel.onServer': '{engine}, auf dem Server',
    'panel.inBrowser': '{engine}, in diesem Browser',
    'chooser.title': 'Welche CT?',
    'chooser.hint': 'Diese Studie enthält mehrere CT-Serien. Bitte die der SPECT/CT wählen.',
    // stages of a run
    'stage.read': 'CT lesen',
    'stage.weights': 'Netz laden',
    'stage.align': 'Nierenregion suchen',
    'stage.network': 'Beide Nieren suchen',
    'stage.refine': 'Jede Niere konturieren',
    'stage.post': 'Konturen bereinigen',
    'stage.server': 'Auf dem Server konturieren',
    'stage.show': 'Konturen anzeigen',
    'stages.done': 'Fertig nach {seconds} s',
    'stages.seconds': '{seconds} s',
    'stages.megabytes': '{received} von {total} MB',
    'stages.computedWith': 'Berechnet mit {title}.',
    'stages.notUsed': '{title}, {outcome}: {reason}',
    'outcome.failed': 'fehlgeschlagen',
    'outcome.passed over': 'übergangen',
    // findings
    'findings.none': 'Keine Hinweise zu den bearbeiteten Konturen.',
    'findings.label': 'Hinweise: {warnings} und {notes}',
    'findings.warnings_one': '{count} Warnung',
    'findings.warnings_other': '{count} Warnungen',
    'findings.notes_one': '{count} Bemerkung',
    'findings.notes_other': '{count} Bemerkungen',
    'findings.ofEdited': 'Die Hinweise gelten für die bearbeiteten Konturen.',
    'findings.ofAutomatic':
      'Hinweise zu Konturen beziehen sich auf die automatischen, vor Ihrer Bearbeitung.',
    // a message of the program
    'message.original': 'Meldung des Programms (englisch): {text}',
    'number.needed': 'Bitte eine Zahl von {min} bis {max} {unit} eingeben.',
    'nuclide.label': 'Radionuklid',
    'nuclide.unknown': 'nicht bekannt',
    // numbers of both kidneys
    'dose.title': 'Nieren',
    'dose.quantity': 'Größe',
    'dose.measuring': 'Messung läuft.',
    'dose.certainty': 'Unsicherheit der mittleren Dosis (k = 1)',
    'dose.kineticsNumbers': 'Kinetik in Zahlen',
    'dose.kinetics': 'Kinetik',
    'dose.distributionNumbers': 'Dosisverteilung in Zahlen',
    'dose.distribution': 'Dosisverteilung',
    'dose.histogram': 'Dosis-Volumen-Histogramm',
    'dose.fromTheFront': 'Ansicht von vorn',
    'dose.atLeast': '≥ {value}',
    'dvh.label': 'Dosis-Volumen-Histogramm: Dosis, bei der das Volumen abgelesen wird',
    'dvh.noDose': 'keine Dosis gewählt',
    'dvh.value': '{dose} Gy oder mehr: {reading}',
    'dvh.doseAxis': 'Dosis (Gy)',
    'dvh.volumeAxis': 'Volumen (%)',
    'dvh.hint': 'Zum Ablesen auf die Kurve zeigen oder sie anwählen und die Pfeiltasten benutzen.',
    'dvh.reading': 'Volumen, das mindestens {dose} Gy erhält.',
    'dvh.automatic': '{name}, automatisch',
    'dvh.beside': '{name}, Vergleich',
    'front.dose': 'Höchste Dosis, von vorn gesehen',
    'front.ct': 'Mittlerer CT-Wert, von vorn gesehen',
    'front.label':
      '{what}, mit den Umrissen beider Nieren; die rechte Seite des Patienten liegt links.',
    'front.doseCaption': '{what}, weiß bei {dose} Gy',
    'front.dashed': '{what}; gestrichelt: automatische Konturen',
    'gauges.title': 'Vergleich mit lokalen Referenzwerten',
    'gauges.hint':
      'Werte, die dieses Haus neben seinen Dosen sehen will. Sie sind kein Urteil über diesen Patienten.',
    'gauges.ofSum': 'Hier neben der Summe aller Zyklen.',
    'gauges.absorbed-dose': 'mittlere Dosis',
    'gauges.biologically-effective-dose': 'BED',
    'gauges.equivalent-dose-2gy': 'EQD2',
    'gauges.name': '{name} ({quantity})',
    'gauges.value': '{value} Gy, {percent} % von {limit} Gy',
    'gauges.label': '{name}: {quantity} im Vergleich mit {limit}',
    'certainty.uncorrected': 'Unkorrigiert',
    'certainty.recovered': 'Recovery-korrigiert',
    'certainty.recoveredName': '{name}, recovery-korrigiert',
    'certainty.value': '{dose} Gy ± {uncertainty} Gy ({percent} %)',
    'certainty.atLeast': '{dose} Gy ± mindestens {uncertainty} Gy ({percent} %)',
    'certainty.otherMethods': 'Andere Methoden: {least} bis {greatest} Gy',
    'certainty.shares': '{name}: Anteile an der Unsicherheit: {shares}',
    'certainty.share': '{label} {percent} %',
    'certainty.notStated': 'Nicht angegeben: {parts}.',
    'spread.method': 'Energie, Modell',
    'spread.uncorrected': 'Unkorrigiert, Gy',
    'spread.recovered': 'Korrigiert, Gy',
    'spread.local-deposition': 'Lokale Deposition',
    'spread.voxel-kernel': 'Voxel-Kernel',
    'spread.organ-s-value': 'Organ-S-Wert',
    // how a number came about
    'note.density': '{kidney}: mittlere Dichte {density} g/ml.',
    'note.total': 'Beide: {formula} (gewichtet mit {weighting}).',
    'note.sum': 'Summe von {count} Dosisverteilungen.',
    'note.part': '{kidney}, {part}: {basis}',
    'note.partPercent': '{kidney}, {part}: {percent} %. {basis}',
    'note.combined': '{kidney}, zusammen: {percent} %.',
    'note.combinedAtLeast': '{kidney}, zusammen: {percent} %, eine Untergrenze: Anteile fehlen.',
    'note.siteTable': '{kidney}: nach der Tabelle des Hauses.',
    'note.blurred': '{kidney}: Kontur mit {fwhm} mm (Halbwertsbreite) verschmiert.',
    'note.activity': '{name}: {activity} MBq, {origin}.',
    'note.activityDetail': '{name}: {activity} MBq, {origin} ({detail}).',
    'note.constants': 'α/β {ratio} Gy, T_rep {hours} h.',
    'note.kinetics': '{kidney}: {halfLife} ({origin}), G = {factor}.',
    'note.ofMap': '{kidney}, Dosisverteilung {number}',
    'note.exponentials': '{count} Exponentialterme',
    'note.halfLife': 'T_eff {hours} h',
    'origin.file': 'aus den Bildern',
    'origin.entered': 'eingegeben',
    'origin.configuration': 'Einstellungen des Hauses',
    'origin.fitted': 'an die Verlaufsaufnahmen angepasst',
    'weighting.mass': 'der Masse',
    'weighting.volume': 'dem Volumen',
    // which dose
    'source.choose': 'Dosisverteilung wählen',
    'source.noMap': 'Keine Dosisverteilung',
    'source.sum': 'Summe mehrerer Dosisverteilungen',
    'source.others': 'Bilder, die nicht als Dosis gekennzeichnet sind',
    'source.added': 'Dosen werden Punkt für Punkt addiert',
    'source.notDose': '{title} ist nicht als Energiedosis gekennzeichnet.',
    'source.readsAs': 'Es liest sich als {quantity} ({basis}).',
    'source.choice': '{title}: {quantity} ({basis})',
    'source.treatAsDose': 'Als Dosis in Gy verwenden',
    'source.none':
      'Keine Dosisverteilung in dieser Studie (RTDOSE oder NM/PT mit Werten in Gy): nur Volumina.',
    'source.reading': 'Dosisverteilung wird gelesen.',
    'source.title': 'Dosisverteilung: {title}',
    'source.computed':
      'Hier aus der Aktivität berechnet; liegt über jeder CT-Ansicht, die keine andere Dosis zeigt.',
    'source.treatAsRegistered': 'Als registriert behandeln',
    'quantity.dose': 'Energiedosis',
    'quantity.activity-concentration': 'Aktivitätskonzentration',
    'quantity.counts': 'Zählereignisse',
    'quantity.unknown': 'Werte unbekannter Bedeutung',
    'activity.title': '{title} enthält Aktivität, keine Dosis.',
    'activity.hint':
      '{basis}. Daraus lässt sich eine Dosis berechnen: eine Messung, überall eine effektive Halbwertszeit.',
    'activity.nuclideSaid': 'Die Bilder nennen {nuclide}.',
    'activity.nuclideMissing':
      'Die Bilder nennen keines, für das es Daten gibt; ohne Radionuklid wird keine Dosis berechnet.',
    'activity.hours': 'Zeit nach Applikation',
    'activity.hoursSaid': 'Die Bilder nennen {hours} h. {basis}.',
    'activity.halfLife': 'Effektive Halbwertszeit',
    'activity.halfLifeHint': 'Der Wert des Hauses ist {hours} h, nicht von diesem Patienten.',
    'activity.halfLifeCarriedHint':
      'Der Wert des Hauses ist {hours} h mit 177Lu; seine biologische Halbwertszeit ist auf {nuclide} übertragen. Nicht von diesem Patienten.',
    'activity.energy': 'Energietransport',
    'activity.accept':
      'Trotzdem berechnen: Die Bilder sind schwächungskorrigiert, oder eine zu niedrige Dosis ist gewollt',
    'activity.compute': 'Dosis berechnen',
    'entries.title': 'Applizierte Aktivität und Kinetik',
    'entries.activityOf': 'Aktivität, {name}',
    'entries.activity': 'Applizierte Aktivität',
    'entries.noActivity': 'Nicht in den Bildern. Ohne sie gibt es keine Dosis je Aktivität.',
    'entries.ofImages': 'Aus den Bildern: {detail}.',
    'entries.administeredActivity': 'applizierte Aktivität',
    'entries.entered': 'Eingegeben; leeren, um den Wert der Bilder zu nehmen.',
    'halfLife.right': 'Effektive Halbwertszeit, rechts',
    'halfLife.left': 'Effektive Halbwertszeit, links',
    'halfLife.ofMap': '{label}, {name}',
    'halfLife.enteredForDose':
      'Eingegeben; Dosis und BED beruhen darauf. Leeren, um die {hours} h des Bildes zu nehmen.',
    'halfLife.ofDose': 'Damit wurde die Dosis berechnet.',
    'halfLife.entered': 'Eingegeben; leeren, um den Wert des Hauses zu nehmen.',
    'halfLife.ofSite': 'Aus den Einstellungen des Hauses, nicht von diesem Patienten.',
    'convention.parenchyma': 'Parenchym, ohne Nierensinus',
    'convention.solid': 'Ganze Niere, mit Sinus',
    'convention.fixedParenchyma': 'Konturen: Parenchym, ohne Nierensinus.',
    'convention.fixedSolid': 'Konturen: ganze Niere, mit Sinus.',
    'convention.label': 'Als Niere zählt',
    'convention.edited':
      'Bearbeitete Konturen bleiben: Für eine Änderung die Bearbeitung rückgängig machen oder neu konturieren.',
    // dose on the images
    'wash.title': 'Dosis auf den Bildern',
    'wash.dose': '{dose} Gy',
    'wash.maximum': 'Oberes Ende der Farbskala',
    'wash.threshold': 'Darunter nichts zeichnen',
    'wash.opacity': 'Deckkraft {percent} %',
    'wash.none':
      'Kein Fenster zeigt diese Dosisverteilung als Farbüberlagerung. Isodosenlinien brauchen keine.',
    'wash.isodoses': 'Isodosenlinien',
    'wash.off': 'Aus',
    'wash.doseViews': 'In Ansichten mit der Dosisverteilung',
    'wash.allViews': 'In allen Ansichten der CT',
    'wash.levels': 'Dosen der Isodosenlinien',
    'wash.line': 'Linie {number}',
    'commissioning.title': 'Abnahmeprüfung',
    'commissioning.hint':
      'Stellt diesem Browser Aufgaben mit bekanntem Ergebnis (Volumen, Histogramm, Geometrie, Dosis, BED) und sichert einen Bericht zum Unterschreiben. Synthetischen Patienten, eigenes Archiv und eigenes Phantom prüft die Befehlszeile: npx kidney-dosimetry commission.',
    'commissioning.save': 'Prüfbericht sichern',
    'commissioning.working': 'Fälle werden berechnet',
    // storing and saving
    'export.storing': 'Wird gespeichert',
    'export.rtstruct': 'RTSTRUCT speichern',
    'export.file': 'Als Datei sichern',
    'export.report': 'Bericht',
    'export.sr': 'DICOM SR speichern',
    'export.format': 'Bericht als {format} sichern',
    'export.stored':
      'Im Archiv gespeichert als „{description}“, {state}. Spätere Änderungen sind nicht darin.',
    'export.reload': 'Studie neu laden, um es in der Liste zu sehen.',
    'export.saved': 'Gesichert als {fileName}.',
    'export.unchanged':
      'Ihre Konturen sind unverändert; „Als Datei sichern“ bewahrt sie außerhalb des Archivs auf.',
    'export.approved': 'freigegeben',
    'export.rejected': 'abgelehnt',
    'export.unapproved': 'nicht freigegeben',
    'export.rtstructStored': 'RTSTRUCT gespeichert',
    'export.reportStored': 'Dosisbericht gespeichert',
    'export.doseStored': 'RTDOSE gespeichert',
    'export.inArchive': '„{description}“ ist im Archiv.',
    'export.inArchiveState': '„{description}“ ist im Archiv, {state}.',
    'export.inArchiveSegmentation':
      '„{description}“ ist im Archiv, {state}, mit seiner Segmentierung.',
    'export.verified': 'verifiziert',
    'export.unverified': 'nicht verifiziert',
    'run.done': 'Nieren in {seconds} s konturiert. Vor Verwendung jede Schicht prüfen.',
    // in the viewer around the panel
    'host.panel': 'Nierendosis',
    'host.tab': 'Nieren',
    // keys, in the viewer's settings
    'keys.contour': 'Nieren konturieren',
    'keys.towardsHead': 'Nierenschicht Richtung Kopf',
    'keys.towardsFeet': 'Nierenschicht Richtung Füße',
    'keys.due': 'Nächste ungesehene Nierenschicht',
    'keys.brushLarger': 'Pinsel größer',
    'keys.brushSmaller': 'Pinsel kleiner',
    'keys.approve': 'Nierenkonturen freigeben',
    'keys.reject': 'Nierenkonturen ablehnen',
    // review
    'review.title': 'Prüfung',
    'review.seen': '{seen} von {total} Schichten mit Niere gesehen.',
    'review.nextUnseen': 'Nächste ungesehene',
    'review.reviewer': 'Prüfer',
    'review.reviewerHint': 'Ein Name allein gibt die Konturen nicht frei.',
    'review.approve': 'Freigeben',
    'review.reject': 'Ablehnen',
    'review.approveAll': 'Ja, freigeben',
    'review.keys':
      'Tasten, falls im Viewer nicht geändert: Umschalt+N nächste ungesehene, Umschalt+A freigeben, Umschalt+R ablehnen.',
    'review.approvedBy': 'Freigegeben von {name}, {at}.',
    'review.rejectedBy': 'Abgelehnt von {name}, {at}.',
    'review.approvalWithdrawn':
      '{name} hatte frühere Konturen oder Zahlen freigegeben; seitdem wurde etwas geändert.',
    'review.rejectionWithdrawn':
      '{name} hatte frühere Konturen oder Zahlen abgelehnt; seitdem wurde etwas geändert.',
    'review.anyEdit': 'Jede Bearbeitung hebt dies auf.',
    'review.statements': 'Vom Prüfer bestätigt',
    'statement.none': 'Wie konturiert',
    'statement.nephrectomy': 'Fehlt: Nephrektomie',
    'statement.never-formed': 'Fehlt: nie angelegt',
    'statement.not-stated': 'Fehlt',
    'statement.transplant': 'Transplantat',
    'state.automatic': 'Automatische Konturen, nicht freigegeben',
    'state.edited': 'Bearbeitete Konturen, nicht freigegeben',
    'state.manual': 'Manuelle Konturen, nicht freigegeben',
    'state.approved': 'Freigegeben',
    'state.rejected': 'Abgelehnt',
    // what is there already
    'offers.title': 'Es gibt bereits Nierenkonturen',
    'offers.restore': 'Wiederherstellen',
    'offers.discard': 'Verwerfen',
    'offers.open': 'Öffnen',
    'offers.anew': 'Neu konturieren mit der Schaltfläche oben.',
    'offers.inOtherTab': '{text} (in einem anderen Tab geöffnet)',
    'offers.now': 'Nicht gespeicherte Konturen, weniger als eine Minute alt',
    'offers.minutes_one': 'Nicht gespeicherte Konturen, {count} Minute alt',
    'offers.minutes_other': 'Nicht gespeicherte Konturen, {count} Minuten alt',
    'offers.hours_one': 'Nicht gespeicherte Konturen, {count} Stunde alt',
    'offers.hours_other': 'Nicht gespeicherte Konturen, {count} Stunden alt',
    'offers.days_one': 'Nicht gespeicherte Konturen, {count} Tag alt',
    'offers.days_other': 'Nicht gespeicherte Konturen, {count} Tage alt',
    'object.named': '{kind} „{title}“',
    'object.by': '{state} von {name}',
    'object.automatic': 'automatisch',
    'object.edited': 'bearbeitet',
    'object.manual': 'manuell',
    'object.approved': 'freigegeben',
    'object.rejected': 'abgelehnt',
    'object.otherStudy': 'andere Studie',
    'saved.otherTab':
      'Diese Studie ist auch in einem anderen Tab geöffnet: Keiner sieht die Bearbeitung des anderen.',
    'saved.kept': 'Ihre Änderungen bleiben in diesem Browser, bis sie gespeichert sind.',
    'saved.clearAll': 'Alles löschen, was dieser Browser aufbewahrt',
    'saved.restartOpened': 'Wieder von den geöffneten Konturen ausgehen',
    'saved.restartAutomatic': 'Wieder von den automatischen Konturen ausgehen',
    'saved.restartAsk': 'Alle Bearbeitungen dieser Konturen gehen verloren.',
    'saved.restart': 'Neu beginnen',
    'saved.keep': 'Behalten',
    // Fall vormerken
    'flag.title': 'Diesen Fall für das Training vormerken',
    'flag.what':
      'Schreibt die CT und die jetzigen Konturen ohne Namen, Nummern, Daten und private Elemente des Patienten (DICOM PS3.15, Basic Profile). Text in den Bildpunkten und ein erkennbares Gesicht werden nicht entfernt.',
    'flag.reason': 'Warum',
    'flag.choose': 'Grund wählen',
    'flag.reason.MISSED': 'Eine Niere oder ein großer Teil von ihr fehlt',
    'flag.reason.LEAK': 'Die Kontur läuft in ein anderes Organ',
    'flag.reason.TOO_SMALL': 'Die Kontur ist rundum zu klein',
    'flag.reason.TOO_LARGE': 'Die Kontur ist rundum zu groß',
    'flag.reason.SINUS': 'Der Sinus ist falsch gezeichnet',
    'flag.reason.LESION': 'Zyste, Tumor oder Stein',
    'flag.reason.ANATOMY':
      'Ungewöhnliche Anatomie: Einzel-, Hufeisen-, verlagerte oder transplantierte Niere',
    'flag.reason.IMAGE': 'Ungewöhnliches Bild: Kontrastmittel, Rauschen, Metall, Bildausschnitt',
    'flag.reason.GOOD': 'Ein gutes Beispiel, um Gelungenes zu erhalten',
    'flag.reason.OTHER': 'Ein anderer Grund',
    'flag.note': 'Bemerkung (keine Namen, Nummern oder Daten des Patienten)',
    'flag.toFolder': 'In einen Ordner',
    'flag.toZip': 'Als Zip',
    'flag.toArchive': 'An „{archive}“',
    'flag.working': 'Der Fall wird geschrieben',
    'flag.done.folder':
      'Als {name} in den Ordner geschrieben. Spätere Änderungen sind nicht darin.',
    'flag.done.zip': 'Als {name}.zip gespeichert. Spätere Änderungen sind nicht darin.',
    'flag.done.archive':
      'Im Archiv als Patient {name} gespeichert. Spätere Änderungen sind nicht darin.',
    // other contours
    'compare.title': 'Andere Konturen',
    'compare.none': 'Das Archiv enthält keine anderen Nierenkonturen dieser Studie.',
    'compare.edit': 'Bearbeiten',
    'compare.compare': 'Vergleichen',
    'compare.withOpened': 'Mit den geöffneten Konturen vergleichen',
    'compare.withAutomatic': 'Mit den automatischen Konturen vergleichen',
    'compare.findEarlier': 'In anderen Studien des Patienten suchen',
    'compare.working': 'Vergleich läuft.',
    'compare.readingBegin': 'Blinde Zweitbefundung beginnen',
    'compare.readingFinish': 'Abschließen und mit der Erstbefundung vergleichen',
    'compare.readingHint': 'Die Erstbefundung bleibt verborgen, bis die zweite fertig ist.',
    'compare.result': 'Verglichen mit: {title}',
    'compare.behind': 'Die Konturen wurden seitdem geändert.',
    'compare.again': 'Erneut vergleichen',
    'compare.exchange': 'Stattdessen diese bearbeiten',
    'compare.stop': 'Vergleich beenden',
    'compare.caption': 'Bearbeitete Konturen gegen die zum Vergleich',
    'compare.dice': 'Dice',
    'compare.meanDistance': 'Mittlerer Abstand',
    'compare.hausdorff': '95-%-Hausdorff',
    'compare.volume': 'Volumen, bearbeitet',
    'compare.otherVolume': 'Volumen, Vergleich',
    'compare.dose': 'Mittlere Dosis, bearbeitet',
    'compare.otherDose': 'Mittlere Dosis, Vergleich',
    'compare.doseDifference': 'Dosisunterschied',
    'compare.difference': '{dose} Gy ({percent} %)',
    'compare.worst': 'Schicht mit Unterschied {place} von {count}: {volume} ml',
    'compare.same': 'Beide unterscheiden sich in keinem Voxel.',
    'compare.previous': 'Größerer Unterschied',
    'compare.next': 'Kleinerer Unterschied',
    // dose from SPECT/CT
    'serial.title': 'Dosis aus SPECT/CT',
    'serial.find': 'Messzeitpunkte suchen',
    'serial.searching': 'SPECT/CT dieses Patienten werden gesucht.',
    'serial.again': 'Erneut suchen',
    'serial.none': 'Das Archiv enthält keine SPECT dieses Patienten mit Aktivitätswerten.',
    'serial.therapyCycle': 'Therapiezyklus',
    'serial.cycle_one': 'Zyklus {number}: {count} Messzeitpunkt',
    'serial.cycle_other': 'Zyklus {number}: {count} Messzeitpunkte',
    'serial.inUse_one': '{used} von {count} Messzeitpunkt verwendet',
    'serial.inUse_other': '{used} von {count} Messzeitpunkten verwendet',
    'serial.sensitivity': 'Empfindlichkeit der Kamera',
    'serial.sensitivityEmpty':
      'Für SPECT in Zählereignissen; leer: Wert des Hauses für Kamera und Tag.',
    'serial.sensitivityEntered': 'Eingegeben, statt des Wertes des Hauses.',
    'serial.store': 'Dosis speichern (RTDOSE)',
    'serial.compute': 'Dosis berechnen',
    'serial.computeAgain': 'Dosis erneut berechnen',
    'serial.contourCompute_one': '{count} weitere CT konturieren, Dosis berechnen',
    'serial.contourCompute_other': '{count} weitere CTs konturieren, Dosis berechnen',
    'serial.contourComputeAgain_one': '{count} weitere CT konturieren, Dosis erneut berechnen',
    'serial.contourComputeAgain_other': '{count} weitere CTs konturieren, Dosis erneut berechnen',
    'serial.computeAll': 'Alle {count} Zyklen berechnen',
    'serial.elsewhere':
      'Diese Dosis liegt nicht auf der gezeigten CT. Öffnen Sie eine Studie dieses Zyklus, um sie auf den Bildern zu sehen und zu speichern.',
    'serial.contoursNewer':
      'Die Konturen wurden seitdem geändert: Dosis erneut berechnen, damit Kurven und Verteilung auf ihnen beruhen.',
    'serial.computedIn': 'Berechnet in {seconds} s',
    'serial.notes_one': '{count} Bemerkung zur Berechnung',
    'serial.notes_other': '{count} Bemerkungen zur Berechnung',
    'serial.hours': '{hours} h',
    'serial.restored': 'Wie mit der RTDOSE gespeichert. Für Änderungen die Dosis erneut berechnen.',
    'serial.logarithmic': 'Aktivität logarithmisch',
    'serial.switchHint': 'Ein Klick schaltet einen Messpunkt aus und ein; die Dosis folgt.',
    'serial.errorBars':
      'Fehlerbalken: {percent} %, Kalibrierung und Recovery nach Angabe des Hauses.',
    'serial.mapBehind': 'Die Dosisverteilung wird neu berechnet.',
    'serial.methods': 'Wie gerechnet wurde',
    'serial.voxelMethod.organ-curve-times-shape': 'Kurve jeder Niere, Verteilung der Summe',
    'serial.voxelMethod.voxel-wise-tri-exponential': 'Voxelweise, triexponentiell (2013)',
    'serial.density': '{density} g/ml',
    'serial.densityOfCt': 'bisher aus der CT',
    'serial.energy': 'Energie',
    'serial.densityFromCt': 'Dichte des Weichgewebes aus der CT',
    'serial.densityHint': 'In Lunge, Gas, Knochen und Kontrastmittel 1,05 g/ml.',
    'serial.densityFixed': 'Überall eine Dichte: {density}.',
    // one time point
    'point.timeUnknown': 'Zeit nicht bekannt',
    'point.beds': '{count} Bettpositionen',
    'point.noCorrection': 'keine Schwächungskorrektur',
    'point.noCt': 'keine CT',
    'point.ctOpen': 'CT hier geöffnet',
    'point.withCt': 'mit eigener CT',
    'point.counts': 'Zählereignisse',
    'point.activity': 'Bq/ml',
    'point.details': 'Zeit und Bilder',
    'point.after': 'Nach der Applikation',
    'images.spect': 'SPECT',
    'images.ct': 'CT',
    'images.beds': '{name}, {count} Bettpositionen',
    'images.accept':
      'Ohne Schwächungskorrektur verwenden: Nieren zeigen dann zu wenig Aktivität, oft weniger als die Hälfte',
    'images.noCt': 'Keine: Nieren von einem anderen Messzeitpunkt übertragen',
    'images.corrected': '{name}, {unit}, schwächungskorrigiert',
    'images.uncorrected': '{name}, {unit}, NICHT schwächungskorrigiert',
    'images.unnamedCt': 'CT ohne Namen',
    'images.slices': '{count} Schichten',
    'images.covers': 'deckt {percent} % ab',
    'images.otherFrame': 'anderes Bezugssystem',
    'images.otherStudy': 'aus einer anderen Studie',
    // what was given
    'given.summary': 'Appliziert: {nuclide}, {activity}, {time}',
    'given.noNuclide': 'Nuklid nicht bekannt',
    'given.noActivity': 'Aktivität nicht bekannt',
    'given.noTime': 'Zeit nicht bekannt',
    'given.nuclideMissing': 'In den Bildern nicht angegeben; ohne Nuklid gibt es keine Dosis.',
    'given.time': 'Zeitpunkt der Applikation',
    'given.injected': 'Injizierte Aktivität',
    'given.injectedMissing':
      'In den Bildern nicht angegeben. Ohne sie gibt es keine Dosis je Aktivität.',
    'given.injectedAt': 'Injizierte Aktivität gemessen um',
    'given.residual': 'Rest in Spritze und Leitung',
    'given.residualHint': 'Wird von der injizierten Aktivität abgezogen.',
    'given.residualAt': 'Rest gemessen um',
    'given.imagesSay': 'Die Bilder nennen {activity}.',
    'given.comment':
      'Ein Kommentar in den Bildern lautet: „{text}“. Er wird nicht von selbst übernommen.',
    'given.measuredThen': 'Leer: bei der Applikation.',
    'given.decayed':
      'Auf den Zeitpunkt der Applikation zerfallskorrigiert, mit der Halbwertszeit von 177Lu.',
    'given.megabecquerel': '{activity} MBq',
    'stated.file': 'Aus den Bildern.',
    'stated.fileDetail': 'Aus den Bildern: {detail}.',
    'stated.enteredInstead': 'Eingegeben; die Bilder nennen {value}. Leeren, um das zu nehmen.',
    'stated.entered': 'Eingegeben; in den Bildern nicht angegeben.',
    // curves and models
    'curve.label': '{kidney}: Zeit-Aktivitäts-Kurve',
    'curve.pointName': '{kidney} nach {hours} h',
    'curve.pointValue': '{name}: {activity} MBq',
    'curve.point': '{hours} h, {activity} MBq',
    'curve.switchOff': '{point}: Klick schaltet aus',
    'curve.switchOn': '{point}: Klick schaltet ein',
    'curve.timeAxis': 'Zeit nach Applikation (h)',
    'curve.activityAxis': 'Aktivität (MBq)',
    'curve.summary':
      '{tia} MBq h; effektive Halbwertszeit {hours} h; {percent} % nach der letzten Aufnahme.',
    'curve.summaryPerActivity':
      '{tia} MBq h, {coefficient} h je applizierter Aktivität; effektive Halbwertszeit {hours} h; {percent} % nach der letzten Aufnahme.',
    'curve.voxelwise': 'Voxelweise (2013): {dose} Gy.',
    'curve.modelOf': 'Modell, {kidney}',
    'curve.automatic': 'Automatisch ({model})',
    'curve.allModels': 'Alle Modelle ({count})',
    // With soft hyphens: the column of the table is narrow.
    'model.tri-exponential': 'Tri\u00adexponentiell (2013)',
    'model.bi-exponential-fixed-uptake': 'Bi\u00adexponentiell, An\u00adreicherung fest',
    'model.bi-exponential': 'Bi\u00adexponentiell, An\u00adreicherung angepasst',
    'model.mono-exponential': 'Mono\u00adexponentiell',
    'model.trapezoid-effective-tail': 'Trapeze, effektiver Abfall',
    'model.trapezoid-physical-tail': 'Trapeze, physika\u00adlischer Abfall',
    'model.single-haenscheid': 'Ein Punkt, Hänscheid',
    'model.single-half-life': 'Ein Punkt, bekannte Halbwertszeit',
    'models.tia': 'Zeitintegrierte Aktivität',
    'models.tiaUnit': 'MBq h',
    'models.halfLife': 'Effektive Halbwertszeit des langsamsten Anteils',
    'models.halfLifeUnit': 'T_eff, h',
    'models.dose': 'Mittlere Energiedosis',
    'models.doseUnit': 'Gy',
    'models.aicc': 'Akaike-Kriterium für wenige Punkte: Das kleinste passt am besten',
    'models.aiccShort': 'AICc',
    'models.after': 'Anteil der zeitintegrierten Aktivität nach der letzten Aufnahme',
    'models.afterShort': 'Rest, %',
    'models.u': 'Relative Standardunsicherheit aus der Streuung um die Kurve',
    'models.uShort': 'u, %',
    'models.chosen': '(gewählt)',
    'single.title': 'Ein Messzeitpunkt: Die effektive Halbwertszeit stammt von anderswo',
    'single.halfLife': 'Halbwertszeit',
    'single.carried': 'Aus einem anderen Zyklus dieses Patienten',
    'single.population': 'Aus einer Patientengruppe',
    'single.entered': 'Eingegeben',
    'single.noUncertainty': '{source}; ihre Unsicherheit ist nicht bekannt.',
    'single.uncertainty': '{source}; macht die Dosis um {percent} % unsicher.',
    'cycles.title': 'Zyklen des Patienten',
    'cycles.hint':
      'Dosen, die für diesen Patienten in anderen Studien gespeichert sind, nach PatientID.',
    'cycles.find': 'Andere Zyklen suchen',
    'cycles.findAgain': 'Erneut suchen',
    'cycles.searching': 'Das Archiv wird durchsucht …',
    'cycles.none': 'Für diesen Patienten ist keine Dosis gespeichert, und keine ist geöffnet.',
    'cycles.tableTitle': 'Dosis, Dosis pro Aktivität und BED jedes Zyklus',
    'cycles.openStudy': 'diese Studie',
    'cycles.approved': 'freigegeben',
    'cycles.unapproved': 'nicht freigegeben',
    'cycles.doseMap': 'aus der Dosisverteilung',
    'cycles.dose': '{dose} Gy',
    'cycles.doseWith': '{dose} ± {uncertainty} Gy',
    'cycles.perActivity': '{dose} Gy/GBq',
    'cycles.sum': 'Summe {dose} Gy',
    'cycles.sumWithBed': 'Summe {dose} Gy, BED {bed} Gy',
    'cycles.next': 'Nächster, vorhergesagt',
    'cycles.nextGiven': 'bei {activity} MBq',
    'cycles.predictionHint':
      'Vorhersage: mittlere Dosis pro Aktivität der bisherigen Zyklen; ± ist die Standardunsicherheit der Vorhersage (k = 1).',
    'cycles.gauges': 'Summe der Zyklen neben den Referenzwerten des Hauses',
    'cycles.gaugesHint': 'Werte dieses Hauses; sie sind kein Urteil über diesen Patienten.',
    'cycles.notes': 'Nicht berücksichtigt',
    'cycles.plot': 'Mittlere Energiedosis, Summe nach jedem Zyklus',
    'cycles.plotAxis': 'Zyklus',
    'cycles.missing': '–',
    'therapy.title': 'Dosis und BED aller Zyklen',
    'therapy.notComputed': 'nicht berechnet und nicht in der Summe',
    'therapy.sum': 'Summe',
    'therapy.ofCycles': 'aus {count} Zyklen',
    'therapy.halfLife': 'T½ {hours} h',
    'therapy.bed': 'BED {dose} Gy',
    'therapy.gray': 'Gy',
    'structures.title': 'Weitere Strukturen',
    'structures.name': 'Struktur',
    'structures.look': 'Weitere Strukturen suchen',
    'structures.looking': 'Segmentierungen und Structure Sets werden gesucht.',
    'structures.none':
      'Keine Segmentierung und kein Structure Set dieser Studien enthält etwas außer den Nieren.',
    'structures.volume': 'Volumen',
    'structures.dose': 'Mittlere Dosis',
    'structures.uncertainty': '± u',
    'structures.recovered': 'Korrigiert',
    'structures.bed': 'BED',
    'structures.summary':
      '{tia} MBq h; effektive Halbwertszeit {hours} h; {percent} % nach der letzten Aufnahme.',
    // registration of the time points
    'registration.title': 'Registrierung der Messzeitpunkte',
    'registration.one': 'Ein Messzeitpunkt: Es war nichts zu registrieren.',
    'registration.kidney': 'Niere, Zeit',
    'registration.shiftTitle': 'Verschiebung der Niere gegenüber dem Referenzzeitpunkt',
    'registration.shift': 'Versatz, mm',
    'registration.turnTitle': 'Drehung der Niere gegenüber dem Referenzzeitpunkt',
    'registration.turn': 'Drehung, °',
    'registration.qualityTitle': '1 ist am besten: Übereinstimmung beider Bilder um die Niere',
    'registration.quality': 'Güte',
    'registration.contourTitle': 'Wie weit die Kontur an die SPECT angepasst wurde',
    'registration.contour': 'Kontur, mm',
    'registration.compare': 'Zeigen',
    'registration.compareLabel': '{kidney} nach {hours} h vergleichen',
    'registration.row': '{kidney}, {hours} h',
    'registration.moved': 'Zusätzlich von Hand verschoben',
    'view.plane': 'Ebene',
    'view.coronal': 'Koronal',
    'view.axial': 'Axial',
    'view.image': 'Bild',
    'view.activity': 'SPECT',
    'view.ct': 'CT',
    'view.body': 'CT, Körper auf Körper',
    'view.show': 'Anzeige',
    'view.checkerboard': 'Schachbrett',
    'view.flicker': 'Wechsel',
    'view.label': 'Das Bild nach {second} gegen das nach {first} verschieben',
    'view.description': '{kidney} nach {first} und {second}, {plane}',
    'view.noBodies': 'Die Körper auf beiden CTs ließen sich nicht zur Deckung bringen.',
    'view.noImages': 'Die Bilder liegen nicht vor. Dosis berechnen, um sie zu sehen.',
    'view.hint':
      'Bild anklicken, dann: Pfeiltasten verschieben das Bild nach {second} um 1 mm (mit Umschalt 0,2 mm), Bild auf und ab wechseln die Schicht. Linie: Niere nach {first}.',
    'view.moved': 'Von Hand verschoben: {movement}.',
    'view.notMoved': 'Nicht von Hand verschoben.',
    'view.reset': 'Zurücksetzen',
    'view.toLeft': '{mm} mm nach links',
    'view.toRight': '{mm} mm nach rechts',
    'view.toBack': '{mm} mm nach hinten',
    'view.toFront': '{mm} mm nach vorn',
    'view.toHead': '{mm} mm kopfwärts',
    'view.toFeet': '{mm} mm fußwärts',
  },
  sentences: {
    // names
    right: 'rechte',
    left: 'linke',
    upper: 'obere',
    lower: 'untere',
    front: 'vordere',
    back: 'hintere',
    Right: 'Rechte',
    Left: 'Linke',
    'Right kidney': 'Rechte Niere',
    'Left kidney': 'Linke Niere',
    'right kidney': 'rechte Niere',
    'left kidney': 'linke Niere',
    'the right kidney': 'der rechten Niere',
    'the left kidney': 'der linken Niere',
    'both kidneys': 'beider Nieren',
    liver: 'Leber',
    spleen: 'Milz',
    air: 'Luft',
    fat: 'Fett',
    'soft tissue': 'Weichgewebe',
    '{a} edge': '{a}n Rand',
    '{a} and {b} edges': '{a}n und {b}n Rand',
    '{a} and {b} and {c} edges': '{a}n, {b}n und {c}n Rand',
    'No action needed.': 'Nichts zu tun.',
    // findings about contours (src/quality)
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
    '{kidney}: {count} detached piece(s), {ml} ml, removed.':
      '{kidney}: {count} abgetrennte(s) Stück(e), {ml} ml, entfernt.',
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
    '{kidney}: {count} piece(s), {ml} ml, do not hang together with the rest.':
      '{kidney}: {count} Stück(e), {ml} ml, hängen nicht mit dem Rest zusammen.',
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
    // review
    'The contours are not approved yet.': 'Die Konturen sind noch nicht freigegeben.',
    'The contours are not rejected yet.': 'Die Konturen sind noch nicht abgelehnt.',
    'A verdict needs the name of the reviewer (PS3.3 C.8.8.16).':
      'Ein Urteil braucht den Namen des Prüfers (PS3.3 C.8.8.16).',
    'Enter your name under "Review".': 'Bitte Ihren Namen unter „Prüfung“ eintragen.',
    'No {side} kidney: confirmed (nephrectomy).': 'Keine {side} Niere: bestätigt (Nephrektomie).',
    'No {side} kidney: confirmed (never formed).': 'Keine {side} Niere: bestätigt (nie angelegt).',
    'No {side} kidney: confirmed.': 'Keine {side} Niere: bestätigt.',
    'The {side} kidney is a transplant: confirmed.':
      'Die {side} Niere ist ein Transplantat: bestätigt.',
    'Found was: {finding}': 'Gefunden wurde: {finding}',
    'The {side} kidney is said to be absent, but there is a contour of it.':
      'Die {side} Niere ist als fehlend angegeben, aber es gibt eine Kontur von ihr.',
    'The {side} kidney is said to be a transplant, but there is no contour of it.':
      'Die {side} Niere ist als Transplantat angegeben, aber es gibt keine Kontur von ihr.',
    'Erase the contour, or take the statement back.':
      'Die Kontur löschen oder die Angabe zurücknehmen.',
    'Contour it by hand.': 'Von Hand konturieren.',
    '{seen} of {total} slices with kidney were on screen. Approve the other {unseen} unseen?':
      '{seen} von {total} Schichten mit Niere waren auf dem Bildschirm. Die übrigen {unseen} ungesehen freigeben?',
    'There is a warning above. Have you read it?':
      'Oben steht eine Warnung. Haben Sie sie gelesen?',
    'There are {count} warnings above. Have you read them?':
      'Oben stehen {count} Warnungen. Haben Sie sie gelesen?',
    'There is no contour of the {side} kidney, and nobody has said that it is absent. Approve without it?':
      'Es gibt keine Kontur der {side}n Niere, und niemand hat angegeben, dass sie fehlt. Ohne sie freigeben?',
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
    'The archive answered with HTTP status {status}.':
      'Das Archiv antwortete mit HTTP-Status {status}.',
    "The viewer's loader reports: {text}.": 'Der Lader des Viewers meldet: {text}.',
    'It did not arrive or could not be decoded.':
      'Es kam nicht an oder ließ sich nicht dekodieren.',
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
    'Nothing has been contoured in this study yet.':
      'In dieser Studie wurde noch nichts konturiert.',
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
    // quantities (src/quantities)
    Volume: 'Volumen',
    Mass: 'Masse',
    'Mean dose': 'Mittlere Dosis',
    'Mean dose, recovered': 'Mittlere Dosis, korrigiert',
    'Recovery coefficient': 'Recovery-Koeffizient',
    'Uncertainty (k = 1)': 'Unsicherheit (k = 1)',
    'Uncertainty, recovered (k = 1)': 'Unsicherheit, korrigiert (k = 1)',
    'Least by other methods': 'Kleinste nach anderen Methoden',
    'Greatest by other methods': 'Größte nach anderen Methoden',
    'SD over kidney': 'SD über die Niere',
    Minimum: 'Minimum',
    Maximum: 'Maximum',
    D98: 'D98',
    'D50 (median)': 'D50 (Median)',
    D2: 'D2',
    'Time-integrated activity': 'Zeitintegrierte Aktivität',
    'TIA per activity': 'TIA je Aktivität',
    'Effective half-life': 'Effektive Halbwertszeit',
    'After the last scan': 'Nach der letzten Aufnahme',
    'Dose per activity': 'Dosis je Aktivität',
    'Uncertainty per activity': 'Unsicherheit je Aktivität',
    BED: 'BED',
    'Uncertainty of BED': 'Unsicherheit der BED',
    EQD2: 'EQD2',
    'Mean dose, all cycles': 'Mittlere Dosis, alle Zyklen',
    'BED, all cycles': 'BED, alle Zyklen',
    'Inside the map': 'In der Verteilung',
    'V {dose} Gy, volume': 'V {dose} Gy, Volumen',
    'V {dose} Gy, share': 'V {dose} Gy, Anteil',
    // formulae
    'V = n · Δi · Δj · Δk (n voxels of the contour)': 'V = n · Δi · Δj · Δk (n Voxel der Kontur)',
    Definition: 'Definition',
    'Mass from CT density': 'Masse aus der CT-Dichte',
    'm = Σ ρ(HU) · Δi · Δj · Δk, ρ by straight lines between the points of the settings':
      'm = Σ ρ(HU) · Δi · Δj · Δk, ρ linear zwischen den Punkten der Einstellungen',
    'Default points: ICRU Report 44 (1989), air, adipose tissue, kidney; above kidney constant':
      'Vorgegebene Punkte: ICRU Report 44 (1989), Luft, Fettgewebe, Niere; darüber konstant',
    'Mass from a fixed density': 'Masse aus fester Dichte',
    'm = ρ · V': 'm = ρ · V',
    'Kidney 1.05 g/ml: ICRU Report 44 (1989)': 'Niere 1,05 g/ml: ICRU Report 44 (1989)',
    'Time-integrated activity concentration from one measurement':
      'Zeitintegrierte Aktivitätskonzentration aus einer Messung',
    'ã = a(t) · e^(k t) / k, k = ln 2 / T_eff': 'ã = a(t) · e^(k t) / k, k = ln 2 / T_eff',
    'Madsen et al., Med Phys 45:2318 (2018)': 'Madsen et al., Med Phys 45:2318 (2018)',
    'Dose computed from time-integrated activity':
      'Dosis, berechnet aus der zeitintegrierten Aktivität',
    'local deposition: d = ã · E / ρ; kernel: d(x) = (ρ_kernel / ρ) · Σ Ã(y) · S(x − y), Ã = ã · V_voxel':
      'lokale Deposition: d = ã · E / ρ; Kernel: d(x) = (ρ_Kernel / ρ) · Σ Ã(y) · S(x − y), Ã = ã · V_Voxel',
    'MIRD Pamphlet No. 17, J Nucl Med 40:11S (1999); E of 177Lu: doi 10.1186/s40658-020-00301-2, table 1':
      'MIRD Pamphlet No. 17, J Nucl Med 40:11S (1999); E von 177Lu: doi 10.1186/s40658-020-00301-2, Tabelle 1',
    'Mean absorbed dose': 'Mittlere Energiedosis',
    'D = (1/V) ∫ d(x) dV, d trilinear between the centres of the dose voxels':
      'D = (1/V) ∫ d(x) dV, d trilinear zwischen den Mittelpunkten der Dosisvoxel',
    'ICRU Report 96 (2021); interpolation: docs/dosimetry.md':
      'ICRU Report 96 (2021); Interpolation: docs/dosimetry.md',
    'Mean absorbed dose over the cycles of a therapy':
      'Mittlere Energiedosis über die Zyklen einer Therapie',
    'D_all = Σ D of each cycle, each in the contours on a CT of its own cycle':
      'D_alle = Σ D jedes Zyklus, jeweils in den Konturen auf einer CT desselben Zyklus',
    'Mean absorbed dose without the partial volume effect':
      'Mittlere Energiedosis ohne Partialvolumeneffekt',
    'D_r = D · Ã_r / Ã, Ã_r of the curve through (C − C_b · (1 − RC)) / RC, C_b the activity around; over cycles Σ D_r':
      'D_r = D · Ã_r / Ã, Ã_r der Kurve durch (C − C_b · (1 − RC)) / RC, C_b die Aktivität der Umgebung; über Zyklen Σ D_r',
    'docs/recovery.md': 'docs/recovery.md',
    'Recovery coefficient of the contour': 'Recovery-Koeffizient der Kontur',
    'RC = (1/V) ∫ (contour ∗ Gaussian of the FWHM) dV over the contour':
      'RC = (1/V) ∫ (Kontur ∗ Gauß der Halbwertsbreite) dV über die Kontur',
    'Standard deviation of the dose': 'Standardabweichung der Dosis',
    'SD² = (1/V) ∫ (d(x) − D)² dV': 'SD² = (1/V) ∫ (d(x) − D)² dV',
    'Definition; spread over the structure, not an uncertainty':
      'Definition; Streuung über die Struktur, keine Unsicherheit',
    'Smallest dose in the kidney': 'Kleinste Dosis in der Niere',
    'min d(x), d trilinear between the centres of the dose voxels':
      'min d(x), d trilinear zwischen den Mittelpunkten der Dosisvoxel',
    'Definition; interpolation: docs/dosimetry.md': 'Definition; Interpolation: docs/dosimetry.md',
    'Largest dose in the kidney': 'Größte Dosis in der Niere',
    'max d(x), d trilinear between the centres of the dose voxels':
      'max d(x), d trilinear zwischen den Mittelpunkten der Dosisvoxel',
    'Dx, dose that the hottest x % of the volume receives at least':
      'Dx, Dosis, die die am höchsten bestrahlten x % des Volumens mindestens erhalten',
    'V(d ≥ Dx) / V = x / 100; D98 near-minimum, D50 median, D2 near-maximum':
      'V(d ≥ Dx) / V = x / 100; D98 nahe dem Minimum, D50 Median, D2 nahe dem Maximum',
    'ICRU Report 83 (2010), 3.4': 'ICRU Report 83 (2010), 3.4',
    'Vx, volume that receives at least x Gy': 'Vx, Volumen, das mindestens x Gy erhält',
    'Vx = V(d ≥ x)': 'Vx = V(d ≥ x)',
    'Vx, share of the volume that receives at least x Gy':
      'Vx, Anteil des Volumens, der mindestens x Gy erhält',
    'Vx = V(d ≥ x) / V(dose known)': 'Vx = V(d ≥ x) / V(Dosis bekannt)',
    'Share of the contour inside the dose map': 'Anteil der Kontur in der Dosisverteilung',
    'V(dose known) / V; every dose value is that of this share':
      'V(Dosis bekannt) / V; jeder Dosiswert gilt für diesen Anteil',
    'Time-integrated activity of a kidney from serial images':
      'Zeitintegrierte Aktivität einer Niere aus Verlaufsaufnahmen',
    'Ã = ∫ A(t) dt from the administration to infinity, A the fitted curve':
      'Ã = ∫ A(t) dt von der Applikation bis unendlich, A die angepasste Kurve',
    'MIRD Pamphlet No. 21, J Nucl Med 50:477 (2009); models: docs/kinetics.md':
      'MIRD Pamphlet No. 21, J Nucl Med 50:477 (2009); Modelle: docs/kinetics.md',
    'Time-integrated activity coefficient': 'Zeitintegrierter Aktivitätskoeffizient',
    'ã = Ã / A0; over cycles Σ Ã / Σ A0': 'ã = Ã / A0; über Zyklen Σ Ã / Σ A0',
    'MIRD Pamphlet No. 21, J Nucl Med 50:477 (2009)':
      'MIRD Pamphlet No. 21, J Nucl Med 50:477 (2009)',
    'Effective half-life of the fitted curve': 'Effektive Halbwertszeit der angepassten Kurve',
    'T_eff = ln 2 / λ, λ of the slowest part, decay and washout together':
      'T_eff = ln 2 / λ, λ des langsamsten Anteils, Zerfall und Auswaschung zusammen',
    'Definition; models: docs/kinetics.md': 'Definition; Modelle: docs/kinetics.md',
    'Share of the integral after the last scan': 'Anteil des Integrals nach der letzten Aufnahme',
    '∫ A(t) dt from the last scan / Ã': '∫ A(t) dt ab der letzten Aufnahme / Ã',
    'Lassmann et al., EJNMMI 38:192 (2011)': 'Lassmann et al., EJNMMI 38:192 (2011)',
    'Absorbed dose per administered activity': 'Energiedosis je applizierter Aktivität',
    'D / A0, A0 in GBq; over cycles Σ D / Σ A0': 'D / A0, A0 in GBq; über Zyklen Σ D / Σ A0',
    'Biologically effective dose, mono-exponential washout':
      'Biologisch effektive Dosis, monoexponentielle Auswaschung',
    'BED = D · (1 + G · D / (α/β)), G = T_rep / (T_rep + T_eff)':
      'BED = D · (1 + G · D / (α/β)), G = T_rep / (T_rep + T_eff)',
    'Dale, Br J Radiol 58:515 (1985); MIRD Pamphlet No. 20, J Nucl Med 49:1884 (2008)':
      'Dale, Br J Radiol 58:515 (1985); MIRD Pamphlet No. 20, J Nucl Med 49:1884 (2008)',
    'Biologically effective dose, sum of exponentials':
      'Biologisch effektive Dosis, Summe von Exponentialtermen',
    'BED = D · (1 + G · D / (α/β)), G = (2/S²) ΣΣ aᵢ aⱼ / ((λᵢ + λⱼ)(λᵢ + µ)), S = Σ aᵢ/λᵢ, µ = ln 2 / T_rep':
      'BED = D · (1 + G · D / (α/β)), G = (2/S²) ΣΣ aᵢ aⱼ / ((λᵢ + λⱼ)(λᵢ + µ)), S = Σ aᵢ/λᵢ, µ = ln 2 / T_rep',
    'Biologically effective dose, straight lines between the measurements':
      'Biologisch effektive Dosis, Geraden zwischen den Messungen',
    'BED = D · (1 + G · D / (α/β)), G = (2/Ã²) ∫ A(t) ∫ A(w) e^(−µ (t − w)) dw dt, 0 < w < t':
      'BED = D · (1 + G · D / (α/β)), G = (2/Ã²) ∫ A(t) ∫ A(w) e^(−µ (t − w)) dw dt, 0 < w < t',
    'Cumulative BED': 'Kumulative BED',
    'BED = Σ BED of each cycle; never BED of the summed dose':
      'BED = Σ BED jedes Zyklus; nie BED der summierten Dosis',
    'MIRD Pamphlet No. 20, J Nucl Med 49:1884 (2008)':
      'MIRD Pamphlet No. 20, J Nucl Med 49:1884 (2008)',
    'Equivalent dose in 2 Gy fractions': 'Äquivalentdosis in 2-Gy-Fraktionen',
    'EQD2 = BED / (1 + 2 Gy / (α/β))': 'EQD2 = BED / (1 + 2 Gy / (α/β))',
    'Bentzen et al., Radiother Oncol 105:266 (2012)':
      'Bentzen et al., Radiother Oncol 105:266 (2012)',
    'Standard uncertainty of the mean absorbed dose, first order (k = 1)':
      'Standardunsicherheit der mittleren Energiedosis, erste Ordnung (k = 1)',
    'u² = u²(contour) + u²(calibration) + u²(recovery) + u²(points) + u²(model or half-life) + u²(place) + u²(density), relative, up and down apart; u²(contour) = u²(A)/A² + u²(S)/S² + 2 u(A,S)/(A·S) = (d ln D / d ln v)² u²(v)/v²':
      'u² = u²(Kontur) + u²(Kalibrierung) + u²(Recovery) + u²(Messpunkte) + u²(Modell oder Halbwertszeit) + u²(Lage) + u²(Dichte), relativ, nach oben und unten getrennt; u²(Kontur) = u²(A)/A² + u²(S)/S² + 2 u(A,S)/(A·S) = (d ln D / d ln v)² u²(v)/v²',
    'Gear et al., EJNMMI 45:2456 (2018); GUM (JCGM 100:2008), 5.1.2':
      'Gear et al., EJNMMI 45:2456 (2018); GUM (JCGM 100:2008), 5.1.2',
    'Relative uncertainty by the contour': 'Relative Unsicherheit durch die Kontur',
    'up D(p ≥ 0.7)/D − 1, down 1 − D(p ≥ 0.3)/D; edited or drawn: exp(s · b · F/V) − 1, s = Δ ln D / (ΔV/V), b uncertainty of the border, F its surface':
      'nach oben D(p ≥ 0,7)/D − 1, nach unten 1 − D(p ≥ 0,3)/D; bearbeitet oder gezeichnet: exp(s · b · F/V) − 1, s = Δ ln D / (ΔV/V), b Unsicherheit der Grenze, F ihre Oberfläche',
    'docs/uncertainty.md; change of the dose by one standard uncertainty, GUM 5.1.3':
      'docs/uncertainty.md; Änderung der Dosis um eine Standardunsicherheit, GUM 5.1.3',
    'Standard uncertainty of the BED (k = 1)': 'Standardunsicherheit der BED (k = 1)',
    'u(BED)/BED = (1 + 2 x)/(1 + x) · u(D)/D with x/(1 + x) · u(G)/G, x = G D/(α/β), part by part':
      'u(BED)/BED = (1 + 2 x)/(1 + x) · u(D)/D mit x/(1 + x) · u(G)/G, x = G D/(α/β), Anteil für Anteil',
    'Linear-quadratic model; GUM (JCGM 100:2008), 5.2; α/β and T_rep taken as exact':
      'Linear-quadratisches Modell; GUM (JCGM 100:2008), 5.2; α/β und T_rep als exakt angenommen',
    'Standard uncertainty of the dose per administered activity (k = 1)':
      'Standardunsicherheit der Dosis je applizierter Aktivität (k = 1)',
    'u² = u²(D)/D² + u²(A0)/A0² − 2 u²(shared dose calibrator), relative':
      'u² = u²(D)/D² + u²(A0)/A0² − 2 u²(gemeinsamer Aktivimeter), relativ',
    'GUM (JCGM 100:2008), 5.2': 'GUM (JCGM 100:2008), 5.2',
    'Least and greatest mean dose by other methods':
      'Kleinste und größte mittlere Dosis nach anderen Methoden',
    'local deposition, voxel kernel, organ S value · mass; times the two best models; times uncorrected, recovered':
      'lokale Deposition, Voxel-Kernel, Organ-S-Wert · Masse; mal die zwei besten Modelle; mal unkorrigiert, korrigiert',
    'docs/uncertainty.md; organ S values: OpenDose, ICRP 110 adults, photons ~ m^(−2/3)':
      'docs/uncertainty.md; Organ-S-Werte: OpenDose, ICRP 110 Erwachsene, Photonen ~ m^(−2/3)',
    'Mean absorbed dose of both kidneys': 'Mittlere Energiedosis beider Nieren',
    'D = Σ D · m / Σ m (energy over mass); with volumes where masses are not known':
      'D = Σ D · m / Σ m (Energie durch Masse); mit Volumina, wo Massen nicht bekannt sind',
    'Definition of absorbed dose, ICRU Report 85 (2011), 5.2.5':
      'Definition der Energiedosis, ICRU Report 85 (2011), 5.2.5',
    // uncertainty (src/uncertainty)
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
      'Streuung von {count} Punkten um die Kurve, {degrees} Freiheitsgrad(e).',
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
    // findings about the dose (src/dose, src/report)
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
    "BED and EQD2 ({kidneys}) rest on the site's effective half-life of {hours} h, which was not measured in this patient, whatever holds for {agents}.":
      'BED und EQD2 ({kidneys}) beruhen auf der effektiven Halbwertszeit des Hauses von {hours} h, die nicht an diesem Patienten gemessen wurde, was auch für {agents} gilt.',
    "BED and EQD2 ({kidneys}) rest on the site's effective half-life of {hours} h, which was not measured in this patient, and the images do not name the agent.":
      'BED und EQD2 ({kidneys}) beruhen auf der effektiven Halbwertszeit des Hauses von {hours} h, die nicht an diesem Patienten gemessen wurde, und die Bilder nennen die Substanz nicht.',
    'Enter the half-life of each kidney, or compute the dose from serial images.':
      'Die Halbwertszeit jeder Niere eingeben oder die Dosis aus Verlaufsaufnahmen berechnen.',
    // dose from serial images (src/serial)
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
    // SPECT/CT sessions (src/sessions)
    'It is of modality {modality}.': 'Sie hat die Modalität {modality}.',
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
    // remarks of the readers of images (src/dicom, src/plausibility)
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
    'Acquisition {label} was chosen ({description}); {count} images of {others} other(s) in the same series were left out.':
      'Aufnahme {label} wurde gewählt ({description}); {count} Bilder von {others} weiteren in derselben Serie wurden weggelassen.',
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
    'It has {count} pixels, {needed} are needed.':
      'Es hat {count} Pixel, {needed} werden gebraucht.',
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
    'The values seem to be normalised to 0 to 1.':
      'Die Werte scheinen auf 0 bis 1 normiert zu sein.',
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
    // errors that a user meets in the panel
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
    'The image shows no activity in its contour.':
      'Das Bild zeigt keine Aktivität in ihrer Kontur.',
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
    'The contour lies outside the image.': 'Die Kontur liegt außerhalb des Bildes.',
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
    'Some of its values are negative or unknown.':
      'Manche ihrer Werte sind negativ oder unbekannt.',
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
    // Of structures; after those of the kidneys, which are tried first.
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
  },
  errors: {
    // input files and series
    NOT_DICOM: 'Eine Datei ist keine DICOM-Datei.',
    UNSUPPORTED_TRANSFER_SYNTAX:
      'Die Bilder sind in einer Form gepackt, die hier nicht gelesen wird.',
    PIXEL_DATA_DAMAGED: 'Die Bilddaten sind beschädigt.',
    MISSING_TAG: 'In einer Datei fehlt ein notwendiges DICOM-Attribut.',
    INVALID_TAG: 'Ein DICOM-Attribut einer Datei hat einen ungültigen Wert.',
    NO_CT: 'Es gibt keine CT, die konturiert werden kann.',
    NOT_CT: 'Die Bilder sind keine CT.',
    SEVERAL_CT: 'Es gibt mehrere CTs; eine muss gewählt werden.',
    MIXED_SERIES: 'Die Bilder gehören zu verschiedenen Serien.',
    MIXED_FRAME_OF_REFERENCE: 'Die Bilder haben verschiedene Bezugssysteme (Frame of Reference).',
    MIXED_ORIENTATION: 'Die Bilder haben verschiedene Ausrichtungen.',
    MIXED_GEOMETRY: 'Die Bilder haben verschiedene Größen oder Pixelabstände.',
    LOCALIZER_IN_SERIES: 'Die Serie enthält Übersichtsaufnahmen.',
    TOO_FEW_SLICES: 'Die Serie hat zu wenige Schichten.',
    MISSING_SLICE: 'In der Serie fehlen Schichten.',
    DUPLICATE_SLICE: 'Schichten der Serie sind doppelt vorhanden.',
    UNEVEN_SPACING: 'Die Schichtabstände der Serie sind ungleichmäßig.',
    GANTRY_TILT: 'Die CT wurde mit gekippter Gantry aufgenommen.',
    NOT_HOUNSFIELD: 'Die Werte der CT sind keine Hounsfield-Einheiten.',
    UNSUPPORTED_PHOTOMETRIC:
      'Die Bilder sind Farbbilder oder in einer Form, die hier nicht gelesen wird.',
    NOT_PATIENT_GEOMETRY: 'Die Lage der Bilder im Patienten ist nicht bekannt.',
    IMAGE_NOT_LOADED: 'Ein Bild konnte nicht geladen werden.',
    UNREADABLE_FILES: 'Dateien konnten nicht gelesen werden.',
    SEVERAL_ACQUISITIONS: 'Die Serie enthält mehrere Aufnahmen.',
    MIXED_PATIENT: 'Die Bilder gehören zu verschiedenen Patienten.',
    DUPLICATE_UID: 'Verschiedene Bilder tragen dieselbe Kennung (UID).',
    INCOMPLETE_SERIES: 'Die Serie ist unvollständig.',
    IMPLAUSIBLE_GEOMETRY: 'Die Größe der Bilder kann nicht die einer Aufnahme eines Menschen sein.',
    TOO_LARGE: 'Die Daten sind zu groß.',
    // dose
    NOT_RTDOSE: 'Das Objekt ist keine Dosisverteilung.',
    DOSE_UNITS: 'Die Einheit der Dosisverteilung ist nicht Gy.',
    DOSE_NOT_REGISTERED: 'Die Lage der Dosisverteilung auf diesem Bild ist nicht bekannt.',
    DOSE_GRID_INVALID: 'Die Dosis kann mit diesen Daten nicht berechnet werden.',
    SEVERAL_DOSES: 'Es gibt mehrere Dosisverteilungen; eine muss gewählt werden.',
    RADIONUCLIDE_MISMATCH: 'Die Radionuklide passen nicht zusammen.',
    RADIONUCLIDE_UNKNOWN: 'Das Radionuklid ist nicht bekannt.',
    TIME_CONTRADICTORY: 'Zeitangaben fehlen oder widersprechen sich.',
    ACTIVITY_INVALID: 'Aus dieser Aktivität lässt sich keine Dosis berechnen.',
    // contours and segmentations
    NOT_RTSTRUCT: 'Das Objekt ist kein RTSTRUCT.',
    NOT_SEG: 'Das Objekt ist keine DICOM-Segmentierung.',
    NO_KIDNEY_ROI: 'Die Konturen enthalten keine Niere.',
    DUPLICATE_ROI: 'Eine Niere ist mehrfach konturiert.',
    SEVERAL_STRUCTURE_SETS: 'Es gibt mehrere Kontursätze; einer muss gewählt werden.',
    LABELS_IMPLAUSIBLE: 'Die Konturen können keine Nieren sein.',
    CONTOUR_NOT_ON_GRID: 'Die Konturen passen nicht zu diesen Schichten.',
    LABELMAP_MISMATCH: 'Die Segmentierung passt nicht zu dieser CT.',
    NOTHING_TO_EXPORT: 'Es gibt nichts zu speichern.',
    BURNED_IN_ANNOTATION: 'In den Bildpunkten der CT steht Text.',
    NOTE_IDENTIFIES: 'Die Bemerkung verrät vielleicht, wer der Patient ist.',
    // alignment and network
    KIDNEYS_NOT_FOUND: 'Die Nieren wurden nicht gefunden.',
    MODEL_UNAVAILABLE: 'Das Netz konnte nicht geladen werden.',
    MODEL_MISMATCH: 'Das Netz passt nicht zu seiner Beschreibung.',
    ENGINE_FAILED: 'Die Recheneinheit ist ausgefallen.',
    OUT_OF_MEMORY: 'Der Speicher des Browsers reicht nicht.',
    WORKER_STOPPED: 'Die Berechnung im Hintergrund wurde beendet.',
    CANCELLED: 'Der Vorgang wurde abgebrochen.',
    // services
    NETWORK_FAILED: 'Ein Server ist nicht erreichbar.',
    TIMEOUT: 'Ein Server antwortet nicht rechtzeitig.',
    NOT_AUTHORIZED: 'Der Server verweigert den Zugriff.',
    STORE_REFUSED: 'Das Archiv hat das Objekt nicht angenommen.',
    STORE_UNCONFIRMED: 'Das Archiv hat das Speichern nicht bestätigt.',
    SERVER_ERROR: 'Ein Server meldet einen Fehler.',
    // user input
    INVALID_ARGUMENT: 'Eine Angabe kann nicht verwendet werden.',
    INVALID_CONFIGURATION: 'Die Konfiguration des Hauses ist fehlerhaft.',
    OUTPUT_EXISTS: 'Das Ziel gibt es schon.',
    OUTPUT_FAILED: 'Das Ergebnis konnte nicht geschrieben werden.',
    UNEXPECTED: 'Ein unerwarteter Fehler ist aufgetreten.',
  },
};
