export type {
  BackEnd,
  BackEndAttempt,
  BackEndKind,
  EngineSettings,
  LocalBackEnd,
  RemoteBackEnd,
  RemoteSettings,
  RuntimeBuild,
} from './backEnd';
export { listBackEnds } from './listBackEnds';
export type { BackEndList } from './listBackEnds';
export type { Machine } from './machine';
