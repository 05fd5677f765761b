/** A rule's condition, read. Attributes are DICOM keywords or facts of the transfer. */
export type Expression =
  | { kind: 'all' | 'any'; parts: Expression[]; text: string }
  | { kind: 'not'; part: Expression; text: string }
  | { kind: 'exists'; attribute: string; text: string }
  | { kind: 'compare'; attribute: string; operator: Operator; values: Literal[]; text: string };

export type Literal = string | number;

/** `like` takes * and ? as DICOM queries do (PS3.4 C.2.2.2.4); texts are compared without case. */
export const operators = ['==', '!=', '<=', '>=', '<', '>', 'like', 'in'] as const;
export type Operator = (typeof operators)[number];
