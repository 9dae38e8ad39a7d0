/** What is said not to be in a picture: how it is written before, or in Hindi behind, the thing. */
export const NEGATIONS: readonly RegExp[] = [
  /(?<!\p{L})(?:without any|without|with no|no|not any)\s+(?<what>(?!one\b|longer\b|only\b|matter\b)\p{L}[\p{L}\p{M}\p{N}-]*(?:\s+(?!and\b|or\b|in\b|on\b|at\b|with\b|but\b)\p{L}[\p{L}\p{M}\p{N}-]*)?)/giu,
  /(?<!\p{L})(?:ohne|keine?[nmrs]?)\s+(?<what>\p{L}[\p{L}\p{M}\p{N}-]*)/giu,
  /(?<![\p{L}\p{M}])(?<what>[\p{L}\p{M}]+)\s+(?:के|की)\s+बिना(?![\p{L}\p{M}])/gu,
  /(?<![\p{L}\p{M}])(?<!(?:के|की)\s)बिना\s+(?<what>[\p{L}\p{M}]+)(?:\s+(?:के|की)(?![\p{L}\p{M}]))?/gu,
];
