// Marks in the shapes of departments, all by one program: a shape is an edge, turned and mirrored around the middle.
import { NodeProgram } from "sigma/rendering";
import { floatColor } from "sigma/utils";

// Corners, the angle of the first (down is positive, as on screens), and how far the points between them lie inwards.
const polygon = (corners, turn) => [Math.PI / corners, turn, Math.cos(Math.PI / corners)];
const SHAPES = {
  dot: [0, 0, 1],
  square: polygon(4, Math.PI / 4),
  triangle: polygon(3, -Math.PI / 2),
  triangleDown: polygon(3, Math.PI / 2),
  diamond: polygon(4, 0),
  star: [Math.PI / 5, -Math.PI / 2, 0.45],
  hexagon: polygon(6, 0),
};

const VERTEX = `
attribute vec2 a_corner;
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_color;
attribute vec3 a_shape;
uniform mat3 u_matrix;
uniform float u_reach;
uniform float u_pixels;
varying vec2 v_at;
varying vec4 v_color;
varying vec3 v_shape;
varying float v_radius;
const float BIAS = 255.0 / 254.0;

void main() {
  v_radius = a_size * u_pixels;
  v_at = a_corner * (1.0 + 1.0 / v_radius);
  v_color = vec4(a_color.rgb, a_color.a * BIAS);
  v_shape = a_shape;
  vec2 place = a_position + vec2(v_at.x, -v_at.y) * a_size * u_reach;
  gl_Position = vec4((u_matrix * vec3(place, 1.0)).xy, 0.0, 1.0);
}`;

const FRAGMENT = `
precision highp float;
uniform vec4 u_outline;
varying vec2 v_at;
varying vec4 v_color;
varying vec3 v_shape;
varying float v_radius;

float beyond(vec2 at) {
  float far = length(at);
  if (v_shape.x == 0.0) return far - 1.0;
  float angle = abs(mod(atan(at.y, at.x) - v_shape.y + v_shape.x, 2.0 * v_shape.x) - v_shape.x);
  vec2 edge = v_shape.z * vec2(cos(v_shape.x), sin(v_shape.x)) - vec2(1.0, 0.0);
  return dot(far * vec2(cos(angle), sin(angle)) - vec2(1.0, 0.0), normalize(vec2(edge.y, -edge.x)));
}

void main() {
  float outside = beyond(v_at) * v_radius;
  float line = clamp((v_radius - 3.0) * 0.3, 0.0, 1.5);
  float rim = line == 0.0 ? 0.0 : clamp(outside + line + 0.5, 0.0, 1.0) * u_outline.a;
  float inside = clamp(0.5 - outside, 0.0, 1.0) * v_color.a;
  gl_FragColor = vec4(mix(v_color.rgb, u_outline.rgb, rim), 1.0) * inside;
}`;

const { FLOAT, TRIANGLES, UNSIGNED_BYTE } = WebGL2RenderingContext;

export class Shapes extends NodeProgram {
  static outline = [0, 0, 0, 0];

  // Who is under the pointer is counted from the places, so nothing is drawn for picking.
  constructor(gl, _picking, renderer) {
    super(gl, null, renderer);
  }

  getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS: ["u_matrix", "u_reach", "u_pixels", "u_outline"],
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_shape", size: 3, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [[-1, -1], [1, -1], [1, 1], [-1, -1], [1, 1], [-1, 1]],
    };
  }

  processVisibleItem(_index, start, { x, y, size, color, shape }) {
    this.array.set([x, y, size, floatColor(color)], start);
    this.array.set(SHAPES[shape] ?? SHAPES.dot, start + 4);
  }

  setUniforms({ matrix, correctionRatio, sizeRatio, pixelRatio }, { gl, uniformLocations }) {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
    gl.uniform1f(uniformLocations.u_reach, (2 * correctionRatio) / sizeRatio);
    gl.uniform1f(uniformLocations.u_pixels, pixelRatio / sizeRatio);
    gl.uniform4fv(uniformLocations.u_outline, Shapes.outline);
  }
}
