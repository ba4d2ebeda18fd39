// What the drawer of large networks (staffroll/views/explorer/draw-large.js) uses of sigma.js and graphology.
import Graph from "graphology";
import Sigma from "sigma";
import { NodeProgram } from "sigma/rendering";
import { floatColor } from "sigma/utils";

globalThis.largeDrawing = { Graph, NodeProgram, Sigma, floatColor };
