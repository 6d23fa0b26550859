"""Learns the match weights, their calibration and the background of words from labelled sheets, and writes them where the Identity room
reads them.  Usage: scripts/learn --data DIR  (DIR has dev.csv, dev_meta.csv and scale.csv.gz; columns as scripts/bench identity wants them)

The weights are a generalised additive model with pairwise interactions (GA2M): boosted trees of depth two, taken apart into one curve for
each feature and one grid for each of the strongest pairs of features. Every figure printed is out of fold: an organization, and a whole
federation, is scored by a model that saw none of its records."""

import argparse
import collections
import csv
import gzip
import json
import os
import random
import subprocess
import sys
import zlib

import lightgbm
import numpy as np

FOLDS = 5
REGISTERS = 16
GRIDS = 70
DEV_WEIGHT = 3.0  # A pair of dev.csv, whose labels were checked with more care, counts so much.
BINS = 32
BITS = 1 / np.log(2)
CEILING = 0.9  # Caution.ceiling: what a person is asked about is joined at no cut.
LOW_TOLERANCE = 0.02  # Caution.lowTolerance: up to it, doubts ask a person, too.
DOUBT, CONFLICT, APART = 1, 2, 3  # ComparedPairs.Caveat
ASK = -1.0  # From so many bits on a pair is worth a person's look.


def rows(path):
    opened = gzip.open(path, "rt", encoding="utf-8", newline="") if path.endswith(".gz") else open(path, encoding="utf-8", newline="")
    with opened as file:
        return list(csv.reader(file))


class Workbench:
    """The Swift program that reads sheets as the product does and writes the evidence of their pairs."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def run(self, *arguments):
        return subprocess.run([self.program, *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout

    def evidence(self, sheet):
        out = os.path.join(self.folder, os.path.basename(sheet) + ".evidence")
        self.run("evidence", sheet, out)
        with open(out + ".names", encoding="utf-8") as file:
            names = file.read().split("\n")
        table = np.fromfile(out, dtype=np.float32).reshape(-1, len(names) + 4)
        return names, table[:, :2].astype(int), table[:, 2], table[:, 3].astype(int), table[:, 4:]

    def clusters(self, count, pairs, bits, conflicts, cut):
        """A label for each record, by the product's own clustering."""
        path = os.path.join(self.folder, "links")
        with open(path, "wb") as file:
            table = np.empty((len(pairs), 4), dtype=np.float32)
            table[:, :2] = pairs
            table[:, 2] = bits
            table[:, 3] = conflicts
            table.tofile(file)
        out = os.path.join(self.folder, "labels")
        self.run("clusters", str(count), path, out, repr(float(cut)))
        return np.fromfile(out, dtype=np.uint32)


def fit(X, y, weight, pairs=None, rounds=1100):
    parameters = dict(
        objective="binary", learning_rate=0.08, num_leaves=4, max_depth=2, min_data_in_leaf=60, feature_fraction=0.7,
        bagging_fraction=0.8, bagging_freq=1, lambda_l2=4.0, max_bin=BINS, verbose=-1, num_threads=len(os.sched_getaffinity(0)), seed=1,
        deterministic=True, force_row_wise=True)
    if pairs:
        parameters["interaction_constraints"] = [list(pair) for pair in pairs] + [[i] for i in range(X.shape[1])]
    return lightgbm.train(parameters, lightgbm.Dataset(X, y, weight=weight), rounds)


def strongest_pairs(model):
    gains = collections.Counter()
    for tree in model.dump_model()["tree_info"]:
        root = tree["tree_structure"]
        for child in (root.get("left_child"), root.get("right_child")):
            if child and "split_feature" in child and child["split_feature"] != root["split_feature"]:
                gains[tuple(sorted((root["split_feature"], child["split_feature"])))] += child["split_gain"]
    return [pair for pair, _ in gains.most_common(GRIDS)]


class Additive:
    """A model of depth-two trees as curves and grids over bins, in bits."""

    def __init__(self, model, X):
        self.terms = {}  # (f,) or (f, g): list of (f, threshold, side, missing) conditions and values
        self.base = 0.0
        for tree in model.dump_model()["tree_info"]:
            self.take(tree["tree_structure"], [])
        self.features = X.shape[1]
        self.tabulate()
        self.purify(X)

    def take(self, node, conditions):
        if "split_feature" not in node:
            value = node["leaf_value"] * BITS
            features = tuple(sorted({c[0] for c in conditions}))
            if not features:
                self.base += value
            else:
                self.terms.setdefault(features, []).append((conditions, value))
            return
        assert node["decision_type"] == "<="
        handles_missing = node["missing_type"] == "NaN"
        for side, child in (("left", node["left_child"]), ("right", node["right_child"])):
            missing = (node["default_left"] == (side == "left")) if handles_missing else ((0.0 <= node["threshold"]) == (side == "left"))
            self.take(child, conditions + [(node["split_feature"], node["threshold"], side, missing)])

    @staticmethod
    def mask(condition, edges):
        """Which bins of the edges (missing last) satisfy the condition."""
        _, threshold, side, missing = condition
        upper = np.append(edges, np.inf)
        inside = upper <= threshold if side == "left" else upper > threshold
        return np.append(inside, missing)

    def tabulate(self):
        self.edges, self.tables = {}, {}
        for features, terms in self.terms.items():
            edges = [np.array(sorted({c[1] for conditions, _ in terms for c in conditions if c[0] == f})) for f in features]
            table = np.zeros([len(e) + 2 for e in edges])
            for conditions, value in terms:
                masks = [np.ones(len(e) + 2, bool) for e in edges]
                for condition in conditions:
                    position = features.index(condition[0])
                    masks[position] &= self.mask(condition, edges[position])
                table += value * (masks[0] if len(masks) == 1 else np.outer(masks[0], masks[1]))
            self.edges[features], self.tables[features] = edges, table

    @staticmethod
    def bins(values, edges):
        found = np.searchsorted(edges, values, side="left")
        found[np.isnan(values)] = len(edges) + 1
        return found

    def purify(self, X):
        """Moves what a grid says of one feature alone into that feature's curve, and means into the base: each weight then says its own."""
        curves = {f: (np.array([]), np.zeros(2)) for f in range(self.features)}
        for features in list(self.tables):
            if len(features) == 1:
                curves[features[0]] = (self.edges[features][0], self.tables[features])
        grids = {}
        for features in [f for f in self.tables if len(f) == 2]:
            edges, grid = self.edges[features], self.tables[features].copy()
            at = [self.bins(X[:, f], e) for f, e in zip(features, edges)]
            density = np.zeros_like(grid)
            np.add.at(density, (at[0], at[1]), 1)
            density += 0.1
            moved = [np.zeros(grid.shape[0]), np.zeros(grid.shape[1])]
            for _ in range(60):
                mean = (grid * density).sum(1) / density.sum(1)
                grid -= mean[:, None]
                moved[0] += mean
                mean = (grid * density).sum(0) / density.sum(0)
                grid -= mean[None, :]
                moved[1] += mean
                if abs(mean).max() < 1e-4:
                    break
            grids[features] = (edges, grid)
            for f, e, m in zip(features, edges, moved):
                curves[f] = self.added(curves[f], (e, m))
        self.curves = {}
        for f, (edges, table) in curves.items():
            at = self.bins(X[:, f], edges)
            mean = table[at].mean()
            self.base += mean
            if len(edges) or abs(table - mean).max() > 1e-6:
                self.curves[f] = (edges, table - mean)
        self.grids = grids

    @staticmethod
    def added(one, other):
        edges = np.union1d(one[0], other[0])
        uppers = np.append(edges, np.inf)
        pick = lambda c: np.append(c[1][np.searchsorted(c[0], uppers, side="left")], c[1][-1])
        return edges, pick(one) + pick(other)

    def bits(self, X):
        total = np.full(len(X), self.base)
        for f, (edges, table) in self.curves.items():
            total += table[self.bins(X[:, f], edges)]
        for (f, g), ((e, h), grid) in self.grids.items():
            total += grid[self.bins(X[:, f], e), self.bins(X[:, g], h)]
        return total

    def text(self, names):
        edge = lambda values: " ".join(repr(float(np.float32(v))) for v in values)
        number = lambda values: " ".join(f"{v:.3f}".rstrip("0").rstrip(".") if abs(v) >= 5e-4 else "0" for v in values)
        lines = [f"base\t{self.base:.4f}"]
        for f, (edges, table) in sorted(self.curves.items()):
            lines.append(f"curve\t{names[f]}\t{edge(edges)}\t{number(table)}")
        for (f, g), ((e, h), grid) in sorted(self.grids.items()):
            lines.append(f"grid\t{names[f]}\t{names[g]}\t{edge(e)}\t{edge(h)}\t{number(grid.ravel())}")
        return "\n".join(lines)


def score(labels, truth):
    pairs = lambda counts: sum(n * (n - 1) // 2 for n in counts.values())
    both = pairs(collections.Counter(zip(labels.tolist(), truth)))
    stated, real = pairs(collections.Counter(labels.tolist())), pairs(collections.Counter(truth))
    p, r = both / max(1, stated), both / max(1, real)
    return p, r, 2 * p * r / max(1e-9, p + r), stated


def calibrated(bits, y):
    """Slope and offset of the log odds, by logistic regression on held-out bits (Platt 1999)."""
    slope, offset = 1.0, 0.0
    z = bits * np.log(2)
    for _ in range(500):
        q = 1 / (1 + np.exp(-np.clip(slope * z + offset, -40, 40)))
        w = q * (1 - q) + 1e-9
        gradient = np.array([((y - q) * z).sum(), (y - q).sum()])
        hessian = np.array([[(w * z * z).sum(), (w * z).sum()], [(w * z).sum(), w.sum()]])
        step = np.linalg.solve(hessian, gradient)
        # Short steps: a whole one may go far beyond where pairs are few.
        slope, offset = np.array([slope, offset]) + step * min(1, 0.1 / abs(step).max())
    return slope, offset


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--workbench", required=True)
    parser.add_argument("--work", required=True, help="a folder for what is in between")
    parser.add_argument("--out", required=True, help="the folder of the learned tables")
    parser.add_argument("--registers", type=int, default=REGISTERS)
    parser.add_argument("--step", choices=["rarity", "weights", "calibration"], required=True)
    options = parser.parse_args()
    os.makedirs(options.work, exist_ok=True)
    bench = Workbench(options.workbench, options.work)
    if options.step == "rarity":
        scale = rows(os.path.join(options.data, "scale.csv.gz"))
        sheet = os.path.join(options.work, "scale.csv")
        with open(sheet, "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(scale)
        write(options.out, "RarityTable", "How many of the bodies of the background bear a word or meaning; \"*\" is the number of bodies.", bench.run("words", sheet))
        return

    path = os.path.join(options.data, "dev.csv")
    dev = rows(path)
    truth = [row[dev[0].index("entity_id")] for row in dev[1:]]
    family = {row[0]: row[2] for row in rows(os.path.join(options.data, "dev_meta.csv"))[1:]}
    group = [family[row[0]] or body for row, body in zip(dev[1:], truth)]
    names, pairs, y, caveat, X = bench.evidence(path)

    held_out = os.path.join(options.work, "dev_bits.npy")
    if options.step == "weights":
        write(options.out, "WeightTable", "Curves and grids in bits: see MatchWeights.", learned(options, bench, group, pairs, y, X, held_out))
    raw = np.load(held_out)
    assert len(raw) == len(y), "the pairs compared are others than those that the weights were learned from: learn the weights"
    own_sites = X[:, names.index("site.ownConflict")] == 1

    def measured(low):
        """By cut precision, recall, F1 and pairs stated, as the product joins where few wrong merges are tolerated, or more."""
        capped = np.where(caveat >= (DOUBT if low else CONFLICT), np.minimum(raw, CEILING), raw)
        print(f"cut  precision recall F1 (dev, out of fold, {'at most' if low else 'more than'} {LOW_TOLERANCE} tolerated)")
        for cut in np.arange(1.0, 9.01, 0.25):
            conflicts = (caveat == APART) | own_sites & (capped < cut)
            p, r, f1, stated = score(bench.clusters(len(truth), pairs, capped, conflicts, cut), truth)
            print(f"{cut:5.2f} {p:.4f} {r:.4f} {f1:.4f}")
            yield cut, p, r, f1, stated

    plain, asked = caveat < CONFLICT, (caveat >= CONFLICT) & (raw >= ASK)
    lines = []
    for name, told, edges in (("probability", plain, (0, 2, 4, 9, 99)), ("probability.conflict", asked, (ASK, 1, 5, 99))):
        slope, offset = calibrated(raw[told], y[told])
        lines.append(f"{name}\t{slope:.4f}\t{offset:.4f}")
        stated = 1 / (1 + np.exp(-(slope * raw * np.log(2) + offset)))
        print(f"bits, pairs, {name} stated and true (dev, out of fold)")
        for low, high in zip(edges, edges[1:]):
            at = told & (raw >= low) & (raw < high)
            print(f"{low:3g} to {high:3g} {at.sum():5d} {stated[at].mean():.3f} {y[at].mean():.3f}")
    lines.append(f"ask\t{ASK:g}")
    for low, shares in ((True, (0.002, 0.005, 0.01, LOW_TOLERANCE)), (False, (0.05, 0.1, 0.2))):
        found = list(measured(low))
        best = max(found, key=lambda m: m[3])
        for share in shares:
            # Not below the best balance of both, and so that with nineteen sheets in twenty fewer are wrong than is tolerated.
            error = lambda m: 1.645 * (share * (1 - share) / m[4]) ** 0.5
            safe = [m[0] for m in found if 1 - m[1] + error(m) <= share and m[0] >= best[0]]
            cut = safe[0] if safe else found[-1][0]
            lines.append(f"cut\t{share}\t{cut:.2f}")
    write(options.out, "CalibrationTable", "What bits mean: see Calibration.", "\n".join(lines))
    print("\n".join(lines))


def learned(options, bench, group, pairs, y, X, held_out):
    """The weights as text; the bits of the pairs of dev.csv, each by a model that saw neither of its bodies, go to a file."""
    scale = rows(os.path.join(options.data, "scale.csv.gz"))
    # The large sheet in registers of the size of a campaign, so that what bodies share is counted as it will be.
    entity = scale[0].index("entity_id")
    bodies = sorted({row[entity] for row in scale[1:]})
    random.Random(11).shuffle(bodies)
    register_of = {body: i % REGISTERS for i, body in enumerate(bodies)}
    parts = []
    for register in range(options.registers):
        sheet = os.path.join(options.work, f"register{register}.csv")
        with open(sheet, "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([scale[0]] + [row for row in scale[1:] if register_of[row[entity]] == register])
        parts.append(bench.evidence(sheet))
        print(f"register {register}: {len(parts[-1][2])} pairs", file=sys.stderr)
    names = parts[0][0]
    X0, y0 = np.concatenate([p[4] for p in parts]), np.concatenate([p[2] for p in parts])
    # Most pairs share next to nothing: a fifth of them stands for all.
    site, likeness = names.index("site.bodies"), names.index("name.likeness")
    plain = (y0 == 0) & (X0[:, site] == 0) & ~(X0[:, likeness] > 0.5)
    kept = ~plain | (np.random.default_rng(5).random(len(y0)) < 0.2)
    weight0 = np.where(plain, 5.0, 1.0)[kept]
    X0, y0 = X0[kept], y0[kept]

    print(f"pairs compared: {len(y0)} of registers, {len(y)} of dev", file=sys.stderr)
    fold = np.array([zlib.crc32(("fold" + g).encode()) % FOLDS for g in group])
    grids = strongest_pairs(fit(X0, y0, weight0, rounds=300))
    raw, folds = np.zeros(len(y)), (fold[pairs[:, 0]], fold[pairs[:, 1]])
    for f in range(FOLDS):
        held = (folds[0] == f) | (folds[1] == f)
        weight = np.concatenate([weight0, np.full((~held).sum(), DEV_WEIGHT)])
        train = np.concatenate([X0, X[~held]])
        model = Additive(fit(train, np.concatenate([y0, y[~held]]), weight, grids), train)
        share = np.where((folds[0] == f) & (folds[1] == f), 1.0, 0.5)[held]
        raw[held] += share * model.bits(X[held])
        print(f"fold {f} done", file=sys.stderr)
    np.save(held_out, raw)
    train = np.concatenate([X0, X])
    final = Additive(
        fit(train, np.concatenate([y0, y]), np.concatenate([weight0, np.full(len(y), DEV_WEIGHT)]), grids), train)
    return final.text(names)


def write(folder, name, says, text):
    with open(os.path.join(folder, name + ".swift"), "w", encoding="utf-8") as file:
        file.write(f"// Written by scripts/learn; not to be changed by hand.\n\n/// {says}\nenum {name} {{\n  static let rows = #\"\"\"\n")
        file.writelines(f"    {line}\n" if line else "\n" for line in text.strip("\n").split("\n"))
        file.write('    """#\n}\n')


if __name__ == "__main__":
    main()
