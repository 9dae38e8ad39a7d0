import type { Words } from '../words.ts';
import { grammar } from './grammar.ts';
import { look } from './look.ts';
import { scenery } from './scenery.ts';
import { standIns } from './stand-ins.ts';
import { subjects } from './subjects.ts';

export const hindi: Words = { ...scenery, ...look, ...grammar, subjects, standIns };
