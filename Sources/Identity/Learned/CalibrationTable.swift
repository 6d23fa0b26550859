// Written by scripts/learn; not to be changed by hand.

/// What bits mean: see Calibration.
enum CalibrationTable {
  static let rows = #"""
    probability	1.0932	-1.2962
    ask	0
    cut	0.002	7.50
    cut	0.005	6.25
    cut	0.01	4.25
    cut	0.02	2.00
    cut	0.05	1.75
    cut	0.1	1.75
    cut	0.2	1.75
    """#
}
