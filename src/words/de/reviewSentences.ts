/**
 * Review: questions, verdicts, comparison.
 * English templates, and what they say in German.
 */
export const reviewSentences: Record<string, string> = {
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
  'There is a warning above. Have you read it?': 'Oben steht eine Warnung. Haben Sie sie gelesen?',
  'There are {count} warnings above. Have you read them?':
    'Oben stehen {count} Warnungen. Haben Sie sie gelesen?',
  'There is no contour of the {side} kidney, and nobody has said that it is absent. Approve without it?':
    'Es gibt keine Kontur der {side}n Niere, und niemand hat angegeben, dass sie fehlt. Ohne sie freigeben?',
};
