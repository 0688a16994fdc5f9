/** The published JSON Schema, made from the schema of the session format. */
import * as z from 'zod/mini';
import * as format from '../../src/session/schema.ts';

export const schemaUrl = 'https://showhow.example/schema/session.schema.json';

/** What has a name of its own in the published schema. */
const named = {
  Action: format.Action,
  Attention: format.Attention,
  Box: format.Box,
  Capture: format.Capture,
  Completeness: format.Completeness,
  Consent: format.Consent,
  Effect: format.Effect,
  Element: format.Element,
  Environment: format.Environment,
  FrameHop: format.FrameHop,
  Masked: format.Masked,
  Modifier: format.Modifier,
  Note: format.Note,
  Pause: format.Pause,
  PointerPath: format.PointerPath,
  Position: format.Position,
  Seal: format.Seal,
  Selector: format.Selector,
  SessionDocument: format.SessionDocument,
  ShadowHop: format.ShadowHop,
  Tab: format.Tab,
  Target: format.Target,
  Task: format.Task,
  Timing: format.Timing,
  Viewport: format.Viewport,
};

/** As much of JSON Schema as the format uses. */
export interface JsonSchema {
  $ref?: string;
  type?: string;
  const?: string | number | boolean;
  enum?: string[];
  description?: string;
  format?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  additionalProperties?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

export type SessionSchema = JsonSchema & { $defs: Record<keyof typeof named, JsonSchema> };

export function sessionSchema(): SessionSchema {
  for (const [id, schema] of Object.entries<z.ZodMiniType>(named)) {
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
  }
  // As input: readers keep fields that they do not know.
  const { $schema, ...rest } = z.toJSONSchema(format.Session, { io: 'input' });
  const head = {
    $schema,
    $id: schemaUrl,
    title: 'Showhow session, version 1',
    description: 'One demonstration of a web task: what a person did, by their own choice.',
  };
  return { ...head, ...rest } as unknown as SessionSchema;
}

export const writtenSchema = (): string => `${JSON.stringify(sessionSchema(), null, 2)}\n`;
