/** This program, as objects name it. */
export interface SoftwareIdentity {
  name: string;
  version: string;
  /** Default: the program's name. */
  manufacturer?: string;
}

/** The network whose contours are in an object. */
export interface ModelIdentity {
  name: string;
  version: string;
  /** SHA-256 of the weights file, 64 hexadecimal digits. */
  sha256: string;
}
