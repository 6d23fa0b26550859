// Written by scripts/learn; not to be changed by hand.

/// What bits mean: see Calibration.
enum CalibrationTable {
  static let rows = #"""
    probability	1.0152	-1.0348
    probability.conflict	0.6702	-1.7020
    ask	-1
    cut	0.002	9.00
    cut	0.005	9.00
    cut	0.01	3.50
    cut	0.02	1.25
    cut	0.05	1.25
    cut	0.1	1.25
    cut	0.2	1.25
    """#
}
