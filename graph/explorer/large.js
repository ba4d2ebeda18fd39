// What the drawer of large networks (staffroll/views/explorer/draw-large.js) draws with.
import Graph from "graphology";
import Sigma from "sigma";
import { Lines } from "./lines.js";
import { Shapes } from "./shapes.js";

globalThis.largeDrawing = { Graph, Lines, Shapes, Sigma };
