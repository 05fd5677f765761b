/** A promise that is kept by whoever holds its other half. */
export interface OpenPromise<Value> {
  promise: Promise<Value>;
  resolve(value: Value): void;
}

/** As Promise.withResolvers, which browsers of 2023 do not have. */
export function openPromise<Value>(): OpenPromise<Value> {
  let resolve!: OpenPromise<Value>['resolve'];
  const promise = new Promise<Value>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}
