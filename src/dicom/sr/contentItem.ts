import type { NaturalDataset, SopReference } from '../types';
import { formatDecimalString } from '../write';

/** Relationship of a content item to its parent (PS3.3 C.17.3.2.4). */
export type Relationship =
  | 'CONTAINS'
  | 'HAS CONCEPT MOD'
  | 'HAS OBS CONTEXT'
  | 'HAS PROPERTIES'
  | 'INFERRED FROM'
  | 'SELECTED FROM';

function item(
  relationship: Relationship,
  valueType: string,
  concept: NaturalDataset,
  value: NaturalDataset,
  children: readonly NaturalDataset[] = [],
): NaturalDataset {
  return {
    RelationshipType: relationship,
    ValueType: valueType,
    ConceptNameCodeSequence: [concept],
    ...value,
    ...(children.length > 0 && { ContentSequence: [...children] }),
  };
}

/** Content items by value type (PS3.3 C.17.3.2.1, C.18). */
export const contentItem = {
  container: (
    relationship: Relationship,
    concept: NaturalDataset,
    children: readonly NaturalDataset[],
    templateIdentifier?: string,
  ) =>
    item(
      relationship,
      'CONTAINER',
      concept,
      {
        ContinuityOfContent: 'SEPARATE',
        ...(templateIdentifier && {
          ContentTemplateSequence: [
            { MappingResource: 'DCMR', TemplateIdentifier: templateIdentifier },
          ],
        }),
      },
      children,
    ),
  code: (
    relationship: Relationship,
    concept: NaturalDataset,
    code: NaturalDataset,
    children: readonly NaturalDataset[] = [],
  ) => item(relationship, 'CODE', concept, { ConceptCodeSequence: [code] }, children),
  text: (relationship: Relationship, concept: NaturalDataset, text: string) =>
    item(relationship, 'TEXT', concept, { TextValue: text }),
  dateTime: (relationship: Relationship, concept: NaturalDataset, dateTime: string) =>
    item(relationship, 'DATETIME', concept, { DateTime: dateTime }),
  uid: (relationship: Relationship, concept: NaturalDataset, uid: string) =>
    item(relationship, 'UIDREF', concept, { UID: uid }),
  person: (relationship: Relationship, concept: NaturalDataset, name: string) =>
    item(relationship, 'PNAME', concept, { PersonName: name }),
  image: (
    relationship: Relationship,
    concept: NaturalDataset,
    reference: SopReference & { ReferencedSegmentNumber?: number },
  ) => item(relationship, 'IMAGE', concept, { ReferencedSOPSequence: [{ ...reference }] }),
  /** Points in pixels of an image: column and row in turn, the first again at the end. */
  polyline: (
    relationship: Relationship,
    concept: NaturalDataset,
    points: readonly number[],
    image: SopReference,
  ) =>
    item(relationship, 'SCOORD', concept, { GraphicData: [...points], GraphicType: 'POLYLINE' }, [
      {
        RelationshipType: 'SELECTED FROM',
        ValueType: 'IMAGE',
        ReferencedSOPSequence: [{ ...image }],
      },
    ]),
  composite: (relationship: Relationship, concept: NaturalDataset, reference: SopReference) =>
    item(relationship, 'COMPOSITE', concept, { ReferencedSOPSequence: [{ ...reference }] }),
  number: (
    relationship: Relationship,
    concept: NaturalDataset,
    value: number,
    unit: NaturalDataset,
    children: readonly NaturalDataset[] = [],
  ) =>
    item(
      relationship,
      'NUM',
      concept,
      {
        MeasuredValueSequence: [
          {
            NumericValue: formatDecimalString(Number(value.toPrecision(8))),
            MeasurementUnitsCodeSequence: [unit],
          },
        ],
      },
      children,
    ),
};
