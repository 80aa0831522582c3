package th.go.dopa.damrongdhama.publication.results;

import java.util.List;
import java.util.Map;

/** The simplex method, small and plain, for equations whose right side is 0 and variables between two bounds. */
@SuppressWarnings("NullAway")
final class LinearProgramme {

    private static final double TINY = 1e-7;

    private final List<Map<Integer, Integer>> equations;
    private final List<Integer> low;
    private final List<Integer> high;

    LinearProgramme(List<Map<Integer, Integer>> equations, List<Integer> low, List<Integer> high) {
        this.equations = equations;
        this.low = low;
        this.high = high;
    }

    double least(int variable) {
        return low.get(variable) + solve(variable, -1);
    }

    double most(int variable) {
        return low.get(variable) + solve(variable, 1);
    }

    /** The greatest or least of one variable above its lower bound: bounded simplex with artificial variables, Bland's rule. */
    private double solve(int target, int sign) {
        int rows = equations.size();
        int columns = low.size() + rows;
        double[][] table = new double[rows][columns];
        double[] value = new double[rows];
        double[] cap = new double[columns];
        for (int j = 0; j < low.size(); j++) {
            cap[j] = high.get(j) - low.get(j);
        }
        int[] basis = new int[rows];
        boolean[] atCap = new boolean[columns];
        for (int i = 0; i < rows; i++) {
            double right = 0;
            for (Map.Entry<Integer, Integer> term : equations.get(i).entrySet()) {
                table[i][term.getKey()] = term.getValue();
                right -= term.getValue() * low.get(term.getKey());
            }
            if (right < 0) {
                for (int j = 0; j < low.size(); j++) {
                    table[i][j] = -table[i][j];
                }
                right = -right;
            }
            value[i] = right;
            cap[low.size() + i] = Double.POSITIVE_INFINITY;
            table[i][low.size() + i] = 1;
            basis[i] = low.size() + i;
        }
        double[] first = new double[columns];
        for (int j = low.size(); j < columns; j++) {
            first[j] = -1;
        }
        double left = run(table, value, cap, basis, atCap, first);
        if (left < -1e-5) {
            throw new IllegalStateException("the releases contradict each other: " + left);
        }
        for (int j = low.size(); j < columns; j++) {
            cap[j] = 0;
        }
        double[] second = new double[columns];
        second[target] = sign;
        return sign * run(table, value, cap, basis, atCap, second);
    }

    private static double run(
            double[][] table, double[] value, double[] cap, int[] basis, boolean[] atCap, double[] aim) {
        int columns = cap.length;
        boolean[] basic = new boolean[columns];
        for (int column : basis) {
            basic[column] = true;
        }
        double[] gain = aim.clone();
        for (int i = 0; i < basis.length; i++) {
            for (int j = 0; j < columns; j++) {
                gain[j] -= aim[basis[i]] * table[i][j];
            }
        }
        while (true) {
            int entering = -1;
            for (int j = 0; j < columns && entering < 0; j++) {
                if (!basic[j] && cap[j] > TINY && (atCap[j] ? gain[j] < -TINY : gain[j] > TINY)) {
                    entering = j;
                }
            }
            if (entering < 0) {
                break;
            }
            double way = atCap[entering] ? -1 : 1;
            double step = cap[entering];
            int leaving = -1;
            boolean toCap = false;
            for (int i = 0; i < basis.length; i++) {
                double slope = way * table[i][entering];
                if (slope > TINY
                        && (value[i] / slope < step - TINY
                                || (leaving >= 0 && value[i] / slope < step + TINY && basis[i] < basis[leaving]))) {
                    step = Math.max(0, value[i] / slope);
                    leaving = i;
                    toCap = false;
                } else if (slope < -TINY && cap[basis[i]] < Double.POSITIVE_INFINITY) {
                    double room = (cap[basis[i]] - value[i]) / -slope;
                    if (room < step - TINY || (leaving >= 0 && room < step + TINY && basis[i] < basis[leaving])) {
                        step = Math.max(0, room);
                        leaving = i;
                        toCap = true;
                    }
                }
            }
            for (int i = 0; i < basis.length; i++) {
                value[i] -= step * way * table[i][entering];
            }
            if (leaving < 0) {
                atCap[entering] = !atCap[entering];
                continue;
            }
            double pivotValue = atCap[entering] ? cap[entering] - step : step;
            pivot(table, gain, leaving, entering);
            basic[basis[leaving]] = false;
            atCap[basis[leaving]] = toCap;
            basic[entering] = true;
            atCap[entering] = false;
            basis[leaving] = entering;
            value[leaving] = pivotValue;
        }
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            if (!basic[j] && atCap[j]) {
                sum += aim[j] == 0 ? 0 : aim[j] * cap[j];
            }
        }
        for (int i = 0; i < basis.length; i++) {
            sum += aim[basis[i]] * value[i];
        }
        return sum;
    }

    private static void pivot(double[][] table, double[] gain, int row, int column) {
        double by = table[row][column];
        for (int j = 0; j < table[row].length; j++) {
            table[row][j] /= by;
        }
        for (int i = 0; i < table.length; i++) {
            if (i != row && Math.abs(table[i][column]) > TINY) {
                double times = table[i][column];
                for (int j = 0; j < table[i].length; j++) {
                    table[i][j] -= times * table[row][j];
                }
            }
        }
        double times = gain[column];
        for (int j = 0; j < gain.length; j++) {
            gain[j] -= times * table[row][j];
        }
    }
}
