/* Microseconds of processor time that the two products of a GRU's step take in C alone, W·x and U·h in float64; one line a size, "m,n µs". */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

__attribute__((noinline)) static void product(const double *restrict a, int rows, int columns, const double *restrict v, double *restrict y) {
    for (int j = 0; j < rows; j++) y[j] = 0;
    for (int k = 0; k + 4 <= columns; k += 4) {
        const double *c = a + (size_t) k * rows;
        for (int j = 0; j < rows; j++) y[j] += c[j] * v[k] + c[rows + j] * v[k + 1] + c[2 * rows + j] * v[k + 2] + c[3 * rows + j] * v[k + 3];
    }
}

static double *filled(size_t count) {
    double *numbers = malloc(count * sizeof(double));
    for (size_t i = 0; i < count; i++) numbers[i] = rand() / (double) RAND_MAX - 0.5;
    return numbers;
}

int main(int count, char **sizes) {
    for (int s = 1; s < count; s++) {
        int m, n;
        sscanf(sizes[s], "%d,%d", &m, &n);
        double *w = filled(3ul * n * m), *u = filled(3ul * n * n), *x = filled(m), *h = filled(n), *a = filled(3 * n), *b = filled(3 * n);
        double best = 1, seen = 0;
        int times = n <= 32 ? 1000 : 100;
        for (double end = now() + 2; now() < end;) {
            double start = now();
            for (int i = 0; i < times; i++) {
                product(w, 3 * n, m, x, a);
                product(u, 3 * n, n, h, b);
                seen += a[0] + b[1];
                h[0] += 1e-9;
            }
            double took = (now() - start) / times;
            if (took < best) best = took;
        }
        printf("%s %.3f%s\n", sizes[s], best * 1e6, seen == 1 ? " " : "");
        free(w), free(u), free(x), free(h), free(a), free(b);
    }
}
