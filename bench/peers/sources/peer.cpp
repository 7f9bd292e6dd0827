// A peer: the generators of the C++ standard library.
#include <time.h>

#include <cstdint>
#include <functional>
#include <iostream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

volatile std::uint64_t sink;
volatile double double_sink;

double cpu_nanoseconds() {
    timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return 1e9 * static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec);
}

double measure(double at_least, std::size_t n, const std::function<void()>& f) {
    for (std::uint64_t times = 1;; times *= 2) {
        double begin = cpu_nanoseconds();
        for (std::uint64_t i = 0; i < times; i++) f();
        double ns = cpu_nanoseconds() - begin;
        if (ns >= at_least && ns > 0) return ns / static_cast<double>(times) / static_cast<double>(n);
    }
}

using operation = std::function<std::function<void()>(std::size_t)>;

template <class G>
operation draw(G& g) {
    return [&g](std::size_t n) {
        return [&g, n] {
            std::uint64_t x = 0;
            for (std::size_t i = 0; i < n; i++) x += g();
            sink = x;
        };
    };
}

template <class G>
operation fill(G& g) {
    return [&g](std::size_t n) {
        return [&g, a = std::vector<typename G::result_type>(n)]() mutable {
            for (auto& x : a) x = g();
        };
    };
}

template <class G, class D>
operation fill(G& g, D d) {
    return [&g, d](std::size_t n) {
        return [&g, d, a = std::vector<double>(n)]() mutable {
            for (auto& x : a) x = d(g);
        };
    };
}

template <class G>
operation stream() {
    return [](std::size_t n) {
        return [n] {
            std::uint64_t x = 0;
            for (std::size_t i = 0; i < n; i++) {
                std::seed_seq key{std::size_t{42}, i};
                x += G(key)();
            }
            sink = x;
        };
    };
}

int main() {
    std::mt19937 mt(42);
    std::mt19937_64 mt64(42);
    const std::map<std::string, operation> operations = {
        {"draw32/mt19937", draw(mt)},
        {"fill32/mt19937", fill(mt)},
        {"draw/mt19937_64", draw(mt64)},
        {"fill/mt19937_64", fill(mt64)},
        {"double/mt19937_64", fill(mt64, std::uniform_real_distribution<double>())},
        {"normal/mt19937_64", fill(mt64, std::normal_distribution<double>())},
        {"exponential/mt19937_64", fill(mt64, std::exponential_distribution<double>())},
        {"stream/mt19937", stream<std::mt19937>()},
        {"stream/mt19937_64", stream<std::mt19937_64>()},
    };
    std::cout << "g++ " << __VERSION__ << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream in(line);
        double milliseconds = 0;
        std::size_t n = 0;
        std::string name;
        in >> milliseconds >> n >> name;
        auto found = operations.find(name);
        if (found == operations.end() || n == 0)
            std::cout << "! no operation " << name << std::endl;
        else
            std::cout << measure(milliseconds * 1e6, n, found->second(n)) << std::endl;
    }
}
