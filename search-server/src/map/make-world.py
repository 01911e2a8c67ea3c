#!/usr/bin/env python3
"""Makes world.tsv, the country outlines of the world map.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    search-server/src/map/make-world.py package/countries-50m.json \
        > search-server/src/main/resources/org/compendiumsearch/server/page/world.tsv

world-atlas holds Natural Earth's "Admin 0 - Countries" 1:50m (version 4.1.0, public domain) as
TopoJSON. Borders are shared there, so that thinning them out leaves no gaps between neighbours.
What is done: project (Equal Earth, which keeps areas true), thin out (Visvalingam and Whyatt:
points whose triangle is smaller than LEAST are left out), round to whole units, drop islands
smaller than SPECK unless they are all a country has.

A line holds: ISO 3166-1 numeric code, x and y of the middle of the largest part, its width, and
the outline as an SVG path. Areas without a code of their own are drawn with the state they lie in
by the lists of the United Nations, or as land without a name (000). Needs nothing but Python 3.
"""

import heapq
import json
import math
import sys

WIDTH = 2000
LEAST = 1.3
SPECK = 12
ANTARCTICA = "010"
NO_NAME = "000"
RUSSIA = "643"
WITHOUT_CODE = {"N. Cyprus": "196", "Somaliland": "706", "Kosovo": "983"}

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796


def project(lon, lat):
    """Equal Earth: B. Savric, T. Patterson, B. Jenny, 2018, equations 9 and 10."""
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(lat)))
    t2 = theta * theta
    t6 = t2 * t2 * t2
    across = 9 * A4 * t6 * t2 + 7 * A3 * t6 + 3 * A2 * t2 + A1
    x = 2 * math.sqrt(3) * math.radians(lon) * math.cos(theta) / (3 * across)
    y = theta * (A4 * t6 * t2 + A3 * t6 + A2 * t2 + A1)
    return x, y


HALF = project(180, 0)[0]
SCALE = WIDTH / (2 * HALF)
TOP = project(0, 84)[1]


def to_units(lon, lat):
    x, y = project(lon, lat)
    return (x + HALF) * SCALE, (TOP - y) * SCALE


def triangle(a, b, c):
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def thin(points):
    """Leaves out the points that matter least; the ends stay."""
    before = list(range(-1, len(points) - 1))
    after = list(range(1, len(points) + 1))
    area = {i: triangle(points[i - 1], points[i], points[i + 1]) for i in range(1, len(points) - 1)}
    heap = [(size, i) for i, size in area.items()]
    heapq.heapify(heap)
    gone = set()
    while heap:
        size, i = heapq.heappop(heap)
        if i in gone or size != area[i]:
            continue
        if size >= LEAST:
            break
        gone.add(i)
        left, right = before[i], after[i]
        after[left], before[right] = right, left
        for k in (left, right):
            if k in area and k not in gone:
                area[k] = max(size, triangle(points[before[k]], points[k], points[after[k]]))
                heapq.heappush(heap, (area[k], k))
    return [p for i, p in enumerate(points) if i not in gone]


def arcs_of(topology):
    """Returns the arcs in degrees, thinned and whole, each running on over the 180th meridian."""
    scale, move = topology["transform"]["scale"], topology["transform"]["translate"]
    thinned, exact = [], []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + move[0], y * scale[1] + move[1]))
        points = run_on(points)
        kept = set(thin([to_units(*p) + (i,) for i, p in enumerate(points)]))
        exact.append(points)
        thinned.append([p for i, p in enumerate(points) if to_units(*p) + (i,) in kept])
    return thinned, exact


def run_on(points):
    whole = points[:1]
    for lon, lat in points[1:]:
        whole.append((lon + 360 * round((whole[-1][0] - lon) / 360), lat))
    return whole


def ring(refs, arcs, code):
    points = []
    for ref in refs:
        part = arcs[ref] if ref >= 0 else arcs[~ref][::-1]
        points += part if not points else part[1:]
    points = run_on(points)
    middle = sum(p[0] for p in points) / len(points)
    # The far east of Russia is drawn beside the rest of it.
    turn = 360 * round(-middle / 360) + (360 if code == RUSSIA and middle < -90 else 0)
    return [to_units(lon + turn, lat) for lon, lat in points]


def size_of(points):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1]))) / 2


def path_of(points):
    whole = []
    for x, y in points:
        p = (round(x), round(y))
        if not whole or whole[-1] != p:
            whole.append(p)
    if len(whole) > 1 and whole[0] == whole[-1]:
        whole.pop()
    if len(whole) < 3:
        return ""
    text = "M%d %d" % whole[0] + "l"
    steps = ["%d %d" % (b[0] - a[0], b[1] - a[1]) for a, b in zip(whole, whole[1:])]
    return text + " ".join(steps).replace(" -", "-") + "z"


def main(file):
    with open(file, encoding="utf-8") as source:
        topology = json.load(source)
    thinned, exact = arcs_of(topology)
    countries = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        code = shape.get("id") or WITHOUT_CODE.get(shape["properties"]["name"], NO_NAME)
        if code == ANTARCTICA or "arcs" not in shape:
            continue
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        countries.setdefault(code, []).extend(polygons)
    for code in sorted(countries):
        parts = sorted(countries[code], key=lambda p: -size_of(ring(p[0], exact, code)))
        largest = ring(parts[0][0], exact, code)
        xs, ys = [p[0] for p in largest], [p[1] for p in largest]
        kept = parts[:1] + [p for p in parts[1:] if size_of(ring(p[0], exact, code)) >= SPECK]
        path = "".join(path_of(ring(r, thinned, code)) for p in kept for r in p)
        middle = (round((min(xs) + max(xs)) / 2), round((min(ys) + max(ys)) / 2))
        width = round(max(max(xs) - min(xs), max(ys) - min(ys)))
        print("%s\t%d\t%d\t%d\t%s" % (code, *middle, width, path))


if __name__ == "__main__":
    main(sys.argv[1])
