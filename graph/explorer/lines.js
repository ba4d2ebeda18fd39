// Straight lines between people, in a layer of their own: they reach the graphics card once, not at every frame, and
// need no object each, which sigma.js makes of an edge.

const VERTEX = `
attribute vec2 a_corner;
attribute vec2 a_one;
attribute vec2 a_other;
attribute float a_width;
uniform mat3 u_matrix;
uniform vec2 u_half;
uniform float u_pixels;
varying float v_across;
varying float v_half;

void main() {
  vec2 one = (u_matrix * vec3(a_one, 1.0)).xy * u_half;
  vec2 other = (u_matrix * vec3(a_other, 1.0)).xy * u_half;
  vec2 along = other - one;
  float far = max(length(along), 1e-6);
  v_half = a_width * u_pixels * 0.5;
  v_across = a_corner.y * (v_half + 0.5);
  vec2 at = one + along * a_corner.x + vec2(-along.y, along.x) / far * v_across;
  gl_Position = vec4(at / u_half, 0.0, 1.0);
}`;

const FRAGMENT = `
precision highp float;
uniform vec4 u_color;
varying float v_across;
varying float v_half;

void main() {
  gl_FragColor = u_color * clamp(v_half + 0.5 - abs(v_across), 0.0, 1.0) * min(v_half * 2.0, 1.0);
}`;

const CORNERS = new Float32Array([0, -1, 1, -1, 1, 1, 0, -1, 1, 1, 0, 1]);
const ATTRIBUTES = { a_one: 2, a_other: 2, a_width: 1 };
const FLOATS = 5;

function compiled(gl) {
  const program = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]]) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(`lines: ${gl.getProgramInfoLog(program)}`);
  return program;
}

export class Lines {
  constructor(gl) {
    this.gl = gl;
    this.number = 0;
    this.program = compiled(gl);
    this.vertices = gl.createVertexArray();
    gl.bindVertexArray(this.vertices);
    this.#corners();
    this.buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    let offset = 0;
    for (const [name, size] of Object.entries(ATTRIBUTES)) offset = this.#attribute(name, size, FLOATS, offset, 1);
    gl.bindVertexArray(null);
  }

  #corners() {
    const { gl } = this;
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, CORNERS, gl.STATIC_DRAW);
    this.#attribute("a_corner", 2, 2, 0, 0);
  }

  #attribute(name, size, stride, offset, divisor) {
    const { gl } = this, location = gl.getAttribLocation(this.program, name);
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, size, gl.FLOAT, false, 4 * stride, 4 * offset);
    gl.vertexAttribDivisor(location, divisor);
    return offset + size;
  }

  // The lines that are drawn from now on: places are x and y by turns, widths are in pixels.
  set(places, one, other, chosen, width) {
    const { gl } = this, array = new Float32Array(FLOATS * chosen.length);
    let at = 0;
    for (const tie of chosen) {
      const a = 2 * one[tie], b = 2 * other[tie];
      array[at++] = places[a];
      array[at++] = places[a + 1];
      array[at++] = places[b];
      array[at++] = places[b + 1];
      array[at++] = width(tie);
    }
    this.number = chosen.length;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    gl.bufferData(gl.ARRAY_BUFFER, array, gl.STATIC_DRAW);
  }

  draw({ matrix, width, height, pixelRatio }, [red, green, blue, alpha]) {
    const { gl, program } = this, at = (name) => gl.getUniformLocation(program, name);
    if (!this.number) return;
    gl.enable(gl.BLEND);
    gl.useProgram(program);
    gl.uniformMatrix3fv(at("u_matrix"), false, matrix);
    gl.uniform2f(at("u_half"), (width * pixelRatio) / 2, (height * pixelRatio) / 2);
    gl.uniform1f(at("u_pixels"), pixelRatio);
    gl.uniform4f(at("u_color"), red * alpha, green * alpha, blue * alpha, alpha);
    gl.bindVertexArray(this.vertices);
    gl.drawArraysInstanced(gl.TRIANGLES, 0, 6, this.number);
    gl.bindVertexArray(null);
  }
}
