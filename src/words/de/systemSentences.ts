/**
 * Files of the plug-in, its workers, the contouring server and the archive, where they fail.
 * English templates, and what they say in German.
 */
export const systemSentences: Record<string, string> = {
  // settings of the site
  'The setting {path} of the site cannot be used.':
    'Die Einstellung {path} des Hauses kann nicht verwendet werden.',
  'There is no such setting.': 'Diese Einstellung gibt es nicht.',
  'Did you mean {name}?': 'Ist {name} gemeint?',
  'Allowed is only {names}.': 'Erlaubt ist nur: {names}.',
  'It is {value}; allowed is {words}.': 'Gefunden: {value}; erlaubt: {words}.',
  'Also wrong: {paths}.': 'Auch falsch: {paths}.',
  'Also wrong: {paths}; {count} more.': 'Auch falsch: {paths}; {count} weitere.',
  'a number from {minimum} to {maximum}': 'eine Zahl von {minimum} bis {maximum}',
  'a whole number from {minimum} to {maximum}': 'eine ganze Zahl von {minimum} bis {maximum}',
  'true or false': 'true oder false',
  'a list of at most {count} entries': 'eine Liste mit höchstens {count} Einträgen',
  'text of 1 to {count} characters': 'ein Text mit 1 bis {count} Zeichen',
  'an object with {names}': 'ein Objekt mit {names}',
  'Until it is corrected in the configuration of the viewer (app-config.js), none of the settings of the site is in use: everything is computed with the defaults.':
    'Bis sie in der Konfiguration des Viewers (app-config.js) berichtigt ist, gilt keine Einstellung des Hauses: Alles wird mit den Voreinstellungen berechnet.',
  // files of the plug-in
  'The network could not be loaded.': 'Das Netz konnte nicht geladen werden.',
  '{name} answered with HTTP status {status}.': '{name} antwortete mit HTTP-Status {status}.',
  '{name} could not be reached.': '{name} war nicht zu erreichen.',
  'Check that the plug-in folder on the server is complete, then try again.':
    'Prüfen, ob der Ordner des Plug-ins auf dem Server vollständig ist, dann erneut versuchen.',
  'The file {name} is not the one this program was released with.':
    'Die Datei {name} ist nicht die, die zu dieser Version gehört.',
  'Its SHA-256 begins {found}, expected {expected} ({received} of {bytes} bytes).':
    'Ihr SHA-256 beginnt mit {found}, erwartet ist {expected} ({received} von {bytes} Bytes).',
  'Copy the plug-in folder of this release to the server again, then reload the page.':
    'Den Ordner des Plug-ins dieser Version noch einmal auf den Server kopieren, dann die Seite neu laden.',
  'Its manifest.json is not JSON.': 'Seine manifest.json ist kein JSON.',
  'Check that the models folder on the server is complete, then try again.':
    'Prüfen, ob der Ordner „models“ auf dem Server vollständig ist, dann erneut versuchen.',
  // workers
  'The background worker stopped.': 'Der Hintergrundprozess hat aufgehört.',
  'Its script could not be loaded, or the browser ended it.':
    'Sein Skript konnte nicht geladen werden, oder der Browser hat ihn beendet.',
  'The browser reports: {message}.': 'Der Browser meldet: {message}.',
  'Check that the plug-in folder is complete on the server, reload the page and try again.':
    'Prüfen, ob der Ordner des Plug-ins auf dem Server vollständig ist, die Seite neu laden und erneut versuchen.',
  'The background worker': 'Der Hintergrundprozess',
  '{who} does not answer.': '{who} antwortet nicht.',
  'Nothing was heard of it for {seconds} s; it may have run out of memory.':
    'Seit {seconds} s kam nichts von ihm; vielleicht reicht der Speicher nicht.',
  'Your contours are unchanged.': 'Ihre Konturen sind unverändert.',
  'Close other studies and tabs, then try again: a new worker is started.':
    'Andere Studien und Reiter schließen, dann erneut versuchen: Ein neuer Prozess wird gestartet.',
  'The CT did not reach the background worker whole.':
    'Die CT kam nicht vollständig beim Hintergrundprozess an.',
  'Contours on a CT with a missing slice would be wrong, so none were made.':
    'Konturen auf einer CT mit fehlender Schicht wären falsch, daher wurden keine erstellt.',
  'Try again; if it fails again, reload the page.':
    'Erneut versuchen; wenn es wieder misslingt, die Seite neu laden.',
  // contouring server
  'The contouring server could not be reached.': 'Der Konturierserver war nicht zu erreichen.',
  '{host} does not answer, or does not allow requests from this page.':
    '{host} antwortet nicht oder erlaubt keine Anfragen von dieser Seite.',
  'Check the address of the server in the viewer’s configuration.':
    'Die Adresse des Servers in der Konfiguration des Viewers prüfen.',
  'The contouring server refused the request.': 'Der Konturierserver hat die Anfrage abgelehnt.',
  'Check the token of the server in the viewer’s configuration.':
    'Das Token des Servers in der Konfiguration des Viewers prüfen.',
  'Try again later, or ask whoever runs the server.':
    'Später erneut versuchen oder die Verwaltung des Servers fragen.',
  // archive
  'The search for studies': 'Die Suche nach Studien',
  'The search for series': 'Die Suche nach Serien',
  'The search for images': 'Die Suche nach Bildern',
  'Fetching the headers of a series': 'Das Lesen der Kopfdaten einer Serie',
  'Fetching the DICOM object': 'Das Holen des DICOM-Objekts',
  'Storing in the archive': 'Das Speichern im Archiv',
  'Looking for the stored object': 'Die Suche nach dem gespeicherten Objekt',
  '{action} was not allowed.': '{action} wurde nicht erlaubt.',
  '{action} was not allowed for this user.': '{action} wurde diesem Benutzer nicht erlaubt.',
  '{action} failed in the server.': '{action} ist im Server misslungen.',
  '{action} found nothing.': '{action} hat nichts gefunden.',
  '{action} could not reach the server, or the connection broke.':
    '{action} hat den Server nicht erreicht, oder die Verbindung brach ab.',
  '{action} took too long.': '{action} hat zu lange gedauert.',
  'The server at {url} answered with status {status}: {text}.':
    'Der Server {url} antwortete mit Status {status}: {text}.',
  'The server at {url} answered with status {status}.':
    'Der Server {url} antwortete mit Status {status}.',
  'The server at {url} was silent for {seconds} s.': 'Der Server {url} schwieg {seconds} s lang.',
  'Log in again, then try again.': 'Neu anmelden, dann erneut versuchen.',
  'Ask the administrator of the archive for the right to do this.':
    'Bei der Verwaltung des Archivs um das Recht dazu bitten.',
  'Reload the study list: the object may have been moved or deleted.':
    'Die Studienliste neu laden: Das Objekt wurde vielleicht verschoben oder gelöscht.',
  'Try again in a while; if it goes on, tell the administrator of the archive.':
    'Nach einer Weile erneut versuchen; wenn es anhält, der Verwaltung des Archivs melden.',
  'Try again; if it goes on, check the connection and the load of the archive.':
    'Erneut versuchen; wenn es anhält, Verbindung und Last des Archivs prüfen.',
  'Check the connection and that the archive is running, then try again.':
    'Prüfen, ob die Verbindung steht und das Archiv läuft, dann erneut versuchen.',
};
