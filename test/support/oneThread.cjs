// Loaded before a program (`node --require`): a machine with one core, however many there are.
require("node:os").availableParallelism = () => 1;
