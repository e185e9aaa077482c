interface Kind<Numbers> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: SharedArrayBuffer): Numbers;
}

/**
 * A typed array, all zero, for as many numbers as there are registrations or more. Its bytes are shared because V8 counts those of others:
 * whenever what it counts outside of its heap has grown by 64 MiB, it looks through the whole heap, which takes seconds when a million
 * registrations are in it, and frees nothing. Takes the kind, as Uint32Array, and how many numbers.
 */
export function largeArray<Numbers>(kind: Kind<Numbers>, length: number): Numbers {
  return new kind(new SharedArrayBuffer(length * kind.BYTES_PER_ELEMENT));
}
