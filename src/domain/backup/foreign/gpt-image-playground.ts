import * as v from 'valibot';
import type { RenderOptions } from '@/domain/recipe/render-options.ts';
import { jsonFrom } from '../json-from.ts';
import {
  FOREIGN_LIMITS,
  type ForeignBackup,
  type ForeignPicture,
  leavings,
  nameFrom,
  promptFrom,
  timeFrom,
} from './foreign-backup.ts';

/** The export of CookSleep's GPT Image Playground, described in docs/foreign-backups.md. */
export const PLAYGROUND_LIST = 'manifest.json';

const ids = v.fallback(v.array(v.string()), []);
const text = v.fallback(v.string(), '');
const number = v.fallback(v.nullish(v.number()), null);

/** Versions 2 to 4 differ in what they leave out. */
const listSchema = v.object({
  version: v.pipe(v.number(), v.minValue(1)),
  exportedAt: v.string(),
  tasks: v.fallback(v.array(v.unknown()), []),
  imageFiles: v.fallback(v.record(v.string(), v.unknown()), {}),
  favoriteCollections: v.fallback(v.array(v.unknown()), []),
  agentConversations: v.fallback(v.array(v.unknown()), []),
});

const fileSchema = v.object({
  path: v.string(),
  createdAt: number,
  source: v.fallback(v.nullish(v.string()), null),
});

const collectionSchema = v.object({ id: v.string(), name: v.string() });

const paramsSchema = v.object({
  quality: v.fallback(v.nullish(v.pipe(v.string(), v.maxLength(200))), null),
  output_format: v.fallback(v.nullish(v.picklist(['png', 'jpeg', 'webp'])), null),
});

const taskSchema = v.object({
  id: v.string(),
  prompt: v.string(),
  params: v.fallback(paramsSchema, { quality: null, output_format: null }),
  apiProvider: text,
  apiModel: text,
  transparentOutput: v.fallback(v.boolean(), false),
  inputImageIds: ids,
  maskImageId: v.fallback(v.nullish(v.string()), null),
  outputImages: ids,
  transparentOriginalImages: ids,
  streamPartialImageIds: ids,
  revisedPromptByImage: v.fallback(v.record(v.string(), v.string()), {}),
  createdAt: number,
  elapsed: number,
  isFavorite: v.fallback(v.boolean(), false),
  favoriteCollectionIds: ids,
});

type Task = v.InferOutput<typeof taskSchema>;

/** Null for a text that is no list of such an export. */
export function playgroundFrom(list: string): ForeignBackup | null {
  const result = v.safeParse(listSchema, jsonFrom(list));
  if (!result.success) return null;
  const { tasks, imageFiles, favoriteCollections, agentConversations } = result.output;
  const { left, leave } = leavings();
  const files = new Map<string, v.InferOutput<typeof fileSchema>>();
  for (const [id, stored] of Object.entries(imageFiles).slice(0, FOREIGN_LIMITS.pictures)) {
    const file = v.safeParse(fileSchema, stored);
    if (file.success) files.set(id, file.output);
    else leave('unreadable');
  }
  const names = new Map<string, string>();
  for (const stored of favoriteCollections) {
    const collection = v.safeParse(collectionSchema, stored);
    if (collection.success && nameFrom(collection.output.name) !== '')
      names.set(collection.output.id, nameFrom(collection.output.name));
  }
  const pictures: ForeignPicture[] = [];
  /** Images that have a part in some job. */
  const used = new Set<string>();

  function takeTask(task: Task): void {
    const { inputImageIds, outputImages, maskImageId } = task;
    const steps = [...task.transparentOriginalImages, ...task.streamPartialImageIds];
    for (const id of [...inputImageIds, ...outputImages, ...steps, maskImageId ?? '']) used.add(id);
    leave('steps', steps.filter((id) => !outputImages.includes(id)).length);
    if (outputImages.length === 0) return leave('unfinished');
    const references = inputImageIds.flatMap((id) => files.get(id)?.path ?? []);
    for (const id of new Set(outputImages)) {
      const file = files.get(id);
      if (file === undefined) {
        leave('without-file');
        continue;
      }
      if (maskImageId !== null) leave('masks');
      if (references.length < inputImageIds.length) leave('without-reference');
      const rewritten = task.revisedPromptByImage[id] ?? '';
      pictures.push({
        file: file.path,
        key: id,
        prompt: promptFrom(task.prompt),
        negative: '',
        seed: null,
        backend: nameFrom(task.apiProvider) || 'openai',
        model: nameFrom(task.apiModel) || 'unknown',
        options: optionsOf(task),
        batch: nameFrom(task.id),
        madeAtMs: timeFrom(task.createdAt) ?? timeFrom(file.createdAt),
        durationMs: Math.max(0, task.elapsed ?? 0),
        isFavorite: task.isFavorite,
        collections: task.favoriteCollectionIds.flatMap((one) => names.get(one) ?? []),
        rewritten: rewritten === '' || rewritten === task.prompt ? null : promptFrom(rewritten),
        references: references.slice(0, FOREIGN_LIMITS.references),
      });
    }
  }

  for (const stored of tasks.slice(0, FOREIGN_LIMITS.pictures)) {
    const task = v.safeParse(taskSchema, stored);
    if (task.success) takeTask(task.output);
    else leave('unreadable');
  }
  for (const [id, file] of files) {
    if (used.has(id)) continue;
    // A picture whose job was deleted is still one, if the export says where it came from.
    if (file.source === 'generated') pictures.push(withoutTask(id, file));
    else leave('uploads');
  }
  leave('conversations', agentConversations.length);
  return { tool: 'GPT Image Playground', pictures, left };
}

function withoutTask(id: string, file: v.InferOutput<typeof fileSchema>): ForeignPicture {
  return {
    file: file.path,
    key: id,
    prompt: '',
    negative: '',
    seed: null,
    backend: 'openai',
    model: 'unknown',
    options: {},
    batch: id,
    madeAtMs: timeFrom(file.createdAt),
    durationMs: 0,
    isFavorite: false,
    collections: [],
    rewritten: null,
    references: [],
  };
}

function optionsOf({ params, transparentOutput }: Task): RenderOptions {
  const { quality, output_format: format } = params;
  return {
    ...(quality && quality !== 'auto' && { quality }),
    ...(format && { format }),
    ...(transparentOutput && { background: 'transparent' }),
  };
}
