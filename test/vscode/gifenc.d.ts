// The part of gifenc that is used; the package has no types.
declare module "gifenc" {
  /** Red, green, blue; 0 to 255. */
  export type Color = readonly number[];
  export interface FrameOptions {
    readonly palette?: readonly Color[];
    /** Milliseconds. */
    readonly delay?: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** 1: the next frame is drawn over this one. */
    readonly dispose?: number;
  }
  export interface Encoder {
    writeFrame(index: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array;
  }
  export function GIFEncoder(): Encoder;
  export function quantize(rgba: Uint8Array, colors: number): Color[];
  export function nearestColorIndex(colors: readonly Color[], pixel: Color): number;
}
