// biome-ignore-all lint/performance/noBarrelFile: the library's door is the one place that re-exports

export type { DecisionContext, DecisionPath, TieBreakReason } from '#decision/path.js';
export { rankPaths } from '#decision/rank.js';
export type { Ranking, Undetermined } from '#decision/ranking.js';
export { diagnose } from '#diagnose.js';
export type { Block, BlockOf, Kind, Problem, Reports } from '#facts/block.js';
export type { Question } from '#facts/case.js';
export type * from '#findings/diagnosis.js';
export type { Evidence, Finding, Remedy, Severity, Subject } from '#findings/finding.js';
export type { Coverage } from '#found-report.js';
export type { ParsedFile } from '#parse.js';
export { parse } from '#parse.js';
